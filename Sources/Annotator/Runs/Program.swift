/// The program's name and version, as files and reports show them.
public enum Program {
    /// `mtorvar`.
    public static let name = "mtorvar"
    /// The version of the program; the annotation set has its own.
    public static let version = "0.1.0"
}
