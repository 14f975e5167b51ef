import AnnotationFiles
import Annotator
import ArgumentParser
import BlockGzip
import ByteStreams
import VariantCallFormat

/// Turns an error into a message on standard error and an exit code.
enum Failure {
    /// Runs the body; an error of the program's own is written to standard error and becomes its exit code.
    static func reported(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let code as ExitCode {
            throw code
        } catch {
            Terminal.write("mtorvar: error: \(error)")
            throw exitCode(for: error)
        }
    }
}
