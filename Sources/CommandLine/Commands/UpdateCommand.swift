import Annotations
import Annotator
import ArgumentParser
import Genome

/// `mtorvar annotations update`: the known variants, made anew from a user's own files.
struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract:
            "Makes the known variants anew from ClinVar's VCF and a table of cancerhotspots.org, for --annotations.",
        discussion: """
            mtorvar annotations update --clinvar clinvar.vcf.gz -o my-annotations

            ClinVar's VCF of GRCh37 or GRCh38 as NCBI publishes it, as text, gzip or BGZF; its release is that of ##fileDate, and stands beside \
            each class that is printed. Alleles are named on MANE Select by this program, so that a set made of one assembly serves both. \
            Low penetrance and risk alleles count neither as pathogenic nor as likely pathogenic.

            Hotspots: v2_multi_type_residue.txt of cBioPortal/cancerhotspots, or a table of its form. It is under the Open Database License, and \
            stays a file of its own.

            The folder holds the whole set: genes, sequences and literature as they are in the program, or in the folder of --annotations.
            """)

    @Option(help: ArgumentHelp("ClinVar's VCF.", valueName: "file"), completion: .file())
    var clinvar: String?

    @Option(help: ArgumentHelp("The table of hotspots.", valueName: "file"), completion: .file())
    var hotspots: String?

    @Option(
        help: ArgumentHelp("The assembly of ClinVar's VCF, where its header does not tell it.", valueName: "name"))
    var assembly: AssemblyName?

    @Option(
        name: [.customShort("o"), .long], help: ArgumentHelp("The folder to write.", valueName: "folder"),
        completion: .directory)
    var output: String

    @Option(
        help: ArgumentHelp(
            "Take all else from the set in this folder instead of the one inside the program.", valueName: "folder"),
        completion: .directory)
    var annotations: String?

    @Option(
        help: ArgumentHelp("Threads to work with; the output does not depend on it.", valueName: "number"),
        transform: NumberRange.threads.read)
    var threads: Int = InputOptions().threads

    @Flag(help: "Show no progress and no summary; warnings are shown all the same.")
    var quiet = false

    func validate() throws {
        guard clinvar != nil || hotspots != nil else {
            throw ValidationError("there is nothing to update from: give --clinvar, --hotspots or both.")
        }
    }

    func run() async throws {
        try await Failure.reported {
            var input = InputOptions()
            input.assembly = assembly?.assembly
            input.threads = threads
            let files = try annotations.map { try AnnotationFiles(folder: $0) } ?? .embedded()
            let set = try AnnotationSet(files: files, threads: threads)
            let progress = ProgressDisplay.standard(quiet: quiet)
            let summary = try await UpdateRun(annotations: set, input: input)
                .run(clinVar: clinvar, hotspots: hotspots, output: output, progress: progress)
            progress.finish()
            for warning in summary.warnings { Terminal.write("mtorvar: warning: \(warning)") }
            guard !quiet else { return }
            if let clinVar = summary.clinVar {
                Terminal.write("mtorvar: \(clinVar.alleles) alleles of ClinVar's release of \(clinVar.release)")
            }
            if let count = summary.hotspots { Terminal.write("mtorvar: \(count) changes of cancerhotspots.org") }
        }
    }
}
