import Testing

@testable import Reports

/// A report that is read again is an input like others: no number in it may be one that arithmetic breaks at.
@Suite struct PlausibleNumberTests {
    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "1e308", "1E13", "1000000000001"])
    func `a number that no report has is refused before it is read`(number: String) {
        #expect {
            try ReportJSON.decode(Array(#"{"schema":"mtorvar-report/1","depth":\#(number)}"#.utf8))
        } throws: {
            "\($0)".contains("is larger than any of a report")
        }
    }

    @Test(arguments: ["1e3", "1000000000000", #""9223372036854775807""#, #""a\"9223372036854775807""#])
    func `others, and texts, are not`(value: String) {
        #expect {
            try ReportJSON.decode(Array(#"{"schema":"mtorvar-report/1","depth":\#(value)}"#.utf8))
        } throws: {
            !"\($0)".contains("is larger than any of a report")
        }
    }
}
