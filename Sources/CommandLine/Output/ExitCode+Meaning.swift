import ArgumentParser

// The program's exit codes, those of BSD's sysexits.
extension ExitCode {
    /// The data is not what it should be.
    static let badData = ExitCode(65)
    /// An input cannot be opened.
    static let noInput = ExitCode(66)
    /// A fault of the program itself.
    static let internalFault = ExitCode(70)
    /// An output cannot be created.
    static let cannotCreate = ExitCode(73)
    /// Reading or writing failed.
    static let inputOutput = ExitCode(74)
}
