import Annotations
import Annotator
import ArgumentParser
import Reports

/// `mtorvar annotations`: what is in the annotation set, and whether it is sound.
struct AnnotationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotations",
        abstract: "Lists, verifies and updates the annotation set; builds panels of other genes.",
        discussion: """
            mtorvar annotations update --clinvar clinvar.vcf.gz -o my-annotations
            """,
        subcommands: [List.self, Verify.self, UpdateCommand.self, BuildCommand.self])

    /// `mtorvar annotations list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists the files of the set with their sources and licences.",
            discussion: "mtorvar annotations list --annotations my-annotations")

        @OptionGroup var annotations: AnnotationOptions

        func run() async throws {
            try await Failure.reported {
                let set = try annotations.load()
                var text =
                    "annotation set \(set.version), literature up to \(set.evidenceDate.words), sha256 \(set.checksum)\n"
                for entry in set.files.manifest.entries {
                    text += "\n\(entry.file)\n  \(entry.title)\n  source: \(entry.source), version \(entry.version)"
                    text += ", \(entry.date); licence: \(entry.licence)\n"
                }
                try Terminal.writeData(text)
            }
        }
    }

    /// `mtorvar annotations verify`
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Proves the set: checksums, coding sequences, exons, claims and sources.",
            discussion: "mtorvar annotations verify --annotations my-annotations")

        @OptionGroup var annotations: AnnotationOptions

        @Flag(help: "Print the checks that passed, too.")
        var verbose = false

        @Flag(help: "Write new checksums into the manifest of the --annotations folder, after a correction by hand.")
        var updateChecksums = false

        func validate() throws {
            if updateChecksums, annotations.folder == nil {
                throw ValidationError("--update-checksums needs --annotations with the folder to update.")
            }
        }

        func run() async throws {
            try await Failure.reported {
                if updateChecksums, let folder = annotations.folder {
                    try AnnotationFolder(path: folder).updateChecksums()
                }
                let set = try annotations.load()
                let results = set.verify() + set.knownNameChecks()
                let failed = results.filter { !$0.passed }
                for result in results where verbose || !result.passed {
                    try Terminal.writeData(result.line)
                }
                try Terminal.writeData("\(results.count) checks, \(failed.count) failed")
                if !failed.isEmpty { throw ExitCode.badData }
            }
        }
    }
}
