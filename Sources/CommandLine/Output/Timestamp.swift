import Annotator
import ByteStreams

/// The date that a report may carry.
enum Timestamp {
    /// The date of `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) in ISO 8601, or nothing where it is not set.
    ///
    /// - Throws: ``AnnotatorError`` where it is no number of seconds.
    static func ofSourceDateEpoch() throws(AnnotatorError) -> String? {
        guard let text = environmentVariable("SOURCE_DATE_EPOCH") else { return nil }
        // The year 9999 has four digits, as the format asks for.
        guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else {
            throw .badSourceDateEpoch(text)
        }
        return iso8601(secondsSince1970: seconds)
    }

    /// A point in time in ISO 8601, UTC.
    static func iso8601(secondsSince1970 seconds: Int) -> String {
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        // Days to a civil date in the proleptic Gregorian calendar, counted in eras of 400 years that begin on 1 March.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        return "\(date)T\(padded(rest / 3_600, 2)):\(padded(rest / 60 % 60, 2)):\(padded(rest % 60, 2))Z"
    }
}
