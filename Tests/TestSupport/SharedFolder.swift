import FoundationEssentials

/// The folder of shared data beside the project, which the tests do without where it is not named.
public enum SharedFolder {
    /// The folder that `MTORVAR_SHARED` names.
    public static var path: String? { ProcessInfo.processInfo.environment["MTORVAR_SHARED"] }

    /// The table of names of the collection that `MTORVAR_NAMES` names: kind and name, separated by a tab.
    public static var names: String? { ProcessInfo.processInfo.environment["MTORVAR_NAMES"] }

    /// The files below some of its folders whose names end so, sorted.
    public static func files(below folders: [String], endingIn suffixes: [String]) -> [String] {
        guard let path else { return [] }
        var files: [String] = []
        for folder in folders {
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)) ?? []
            files += names.filter { name in suffixes.contains { name.hasSuffix($0) } }
                .map { path + "/" + folder + "/" + $0 }
        }
        return files.sorted()
    }
}
