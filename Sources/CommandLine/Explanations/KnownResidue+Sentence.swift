import Annotations
import Reports

extension KnownResidue {
    /// The row in words: `R130 any change: catalytic (citation; how far it was verified)`.
    var sentence: String {
        let change = alternates.isEmpty ? "any change" : "to " + alternates.map(String.init).joined(separator: ", ")
        let known = self.change.map { ", known \($0)" } ?? ""
        return "\(reference)\(residue) \(change): \(effect.rawValue)\(known) (\(citation); \(verification.words))"
    }
}
