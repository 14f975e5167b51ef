/// Places of the repository that tests read.
public enum Fixture {
    /// The root of the repository, found from this file's own place.
    public static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/")
    }()

    /// The absolute path of a file named from the root of the repository.
    public static func path(_ relative: String) -> String { root + "/" + relative }
}
