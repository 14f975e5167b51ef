import Annotations
import Annotator
import ArgumentParser
import ByteStreams
import Cohorts
import Consequences
import CopyNumber
import Exports
import HGVS
import Panels
import ReferenceGenome
import VariantCallFormat

/// Turns an error into a message on standard error and an exit code.
enum Failure {
    /// Runs the body; an error of the program's own is written to standard error and becomes its exit code.
    static func reported(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch let error as ValidationError {
            throw error
        } catch let error as ByteStreamError where error.isOfClosedPipe {
            // Who reads has what he wanted.
            Signals.endByClosedPipe()
            throw exitCode(for: error)
        } catch {
            let code = exitCode(for: error)
            var event = Log.Event(.error, .error, "\(error)")
            event.exitCode = code.rawValue
            Log.write(event)
            throw code
        }
    }

    static func exitCode(for error: any Error) -> ExitCode {
        switch error {
        case let error as AnnotatorError:
            switch error.code {
            case .usage: .validationFailure
            case .badData: .badData
            case .cannotCreate: .cannotCreate
            case .fault: .internalFault
            }
        case let error as ByteStreamError:
            switch error.code {
            case .cannotOpen: .noInput
            case .cannotCreate: .cannotCreate
            case .cannotRead, .cannotWrite: .inputOutput
            }
        case let error as SheetRun.Failure: exitCode(for: error.underlying)
        case is HGVSError, is UnknownSequence: .validationFailure
        case is HGVSValidationError: .badData
        case let error as ReferenceGenomeError: error.code == .missingIndex ? .noInput : .badData
        case let error as ExportError:
            switch error.code {
            case .usage: .validationFailure
            case .badData: .badData
            case .cannotCreate: .cannotCreate
            }
        case let error as PanelError: error.code == .cannotCreate ? .cannotCreate : .badData
        case is CohortTable.Fault, is SegmentTableError, is ContainerError, is InputLimitError, is GFF3Error,
            is VCFError,
            is RegionIndexError,
            is AnnotationFileError:
            .badData
        default: .internalFault
        }
    }
}
