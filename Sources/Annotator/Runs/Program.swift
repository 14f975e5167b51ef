/// The program's name and version, as files and reports show them.
package enum Program {
    /// `mtorvar`.
    package static let name = "mtorvar"
    /// The version of the program; the annotation set has its own.
    package static let version = "0.1.0"
}
