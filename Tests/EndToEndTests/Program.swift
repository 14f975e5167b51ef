import FoundationEssentials
import Subprocess
import SystemPackage
import TestSupport

/// Runs the built program, and its peers, as a user does: from the root of the repository.
enum Program {
    /// What a run left behind.
    struct Outcome {
        let code: Int
        let output: [UInt8]
        let error: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The program that was built beside the tests.
    static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside =
            own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/mtorvar"
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        return Fixture.path(".build/debug/mtorvar")
    }()

    /// Runs the program.
    static func run(_ arguments: [String], input: [UInt8] = []) async throws -> Outcome {
        try await run(path, arguments, input: input)
    }

    /// Runs the program from another folder.
    static func run(_ arguments: [String], in folder: String) async throws -> Outcome {
        try await run(path, arguments, folder: folder)
    }

    /// Runs a peer by name.
    static func peer(_ name: String, _ arguments: [String], input: [UInt8] = []) async throws -> Outcome {
        guard ["chromium", "java"].contains(name) else { return try await run(name, arguments, input: input) }
        return try await Turnstile.heavyPeers.pass { try await run(name, arguments, input: input) }
    }

    /// Whether a peer is there. In CI, where none may be missing, it counts as there, so that the test fails by its name.
    static func hasPeer(_ name: String) -> Bool {
        let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        if paths.contains(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }) { return true }
        print("peer missing: \(name); its tests are left out")
        return ProcessInfo.processInfo.environment["MTORVAR_REQUIRE_PEERS"] == "1"
    }

    /// The input comes through a pipe that another program writes: one that ends before it has read all breaks the pipe, as it may, and the
    /// tests do not end with it.
    private static func run(_ program: String, _ arguments: [String], input: [UInt8]) async throws -> Outcome {
        if input.isEmpty { return try await run(program, arguments) }
        return try await TemporaryFolder.with { folder in
            let path = "\(folder)/input"
            try SharedFile.write(input, to: path)
            return try await run(
                "/bin/sh", ["-c", #"cat "$1" | { shift; exec "$@"; }"#, "sh", path, program] + arguments)
        }
    }

    private static func run(
        _ program: String, _ arguments: [String], folder: String = Fixture.root
    ) async throws -> Outcome {
        let executable = program.contains("/") ? Executable.path(FilePath(program)) : .name(program)
        let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments), workingDirectory: FilePath(folder), input: .none,
            output: .bytes(limit: 1 << 28), error: .string(limit: 1 << 24))
        let code: Int
        switch result.terminationStatus {
        case .exited(let status): code = Int(status)
        default: code = -1
        }
        return Outcome(code: code, output: result.standardOutput, error: result.standardError)
    }
}

/// VCF text in its parts.
enum VCFText {
    static func records(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
}
