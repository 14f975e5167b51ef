import Synchronization

/// The files that a run reads, so that none of them is overwritten, whatever link leads to it.
enum InputFiles {
    private static let known = Mutex<Set<FileIdentity>?>(nil)
    /// Files beside a file that belong to it: its indexes.
    private static let companions = ["tbi", "csi", "fai", "gzi"]

    /// Begins to note files: in a program that makes one run, and ends.
    static func begin() { known.withLock { if $0 == nil { $0 = [] } } }

    /// Notes a file that is opened for reading, with its indexes.
    static func note(_ path: String) {
        known.withLock { known in
            guard known != nil else { return }
            for path in [path] + companions.map({ "\(path).\($0)" }) {
                if let identity = FileSystem.identity(of: path) { known?.insert(identity) }
            }
        }
    }

    /// Whether a path leads to a file that was noted.
    static func contains(_ path: String) -> Bool {
        known.withLock { known in
            guard let known, let identity = FileSystem.identity(of: path) else { return false }
            return known.contains(identity)
        }
    }
}

/// Which file a path leads to: the same for all of its names.
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
}

/// Makes a file that the program has opened for reading one that it never overwrites. Called once, before anything is read.
package func protectInputs() { InputFiles.begin() }
