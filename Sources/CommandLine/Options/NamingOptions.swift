import Annotator
import ArgumentParser
import HGVS

/// On which transcripts names are given, and how they are printed.
struct NamingOptions: ParsableArguments {
    @Flag(help: "Name on all transcripts of a gene, MANE Select first; without it on MANE Select alone.")
    var allTranscripts = false

    @Option(
        help: ArgumentHelp(
            "Name on this transcript (RefSeq or Ensembl, the version may be left out; another version than is known is taken in the known one, with a warning) instead of MANE Select of its gene; may be given again.",
            valueName: "accession"))
    var transcript: [String] = []

    @Option(
        help: ArgumentHelp(
            "plain: p.Arg130Ter, as VEP and ClinVar print; strict: p.(Arg130Ter), brackets round predictions as HGVS asks for.",
            valueName: "plain|strict"))
    var hgvs = NameForm.plain

    @Option(help: ArgumentHelp("three-letter: Arg130Ter; one-letter: R130*.", valueName: "form"))
    var residues = ResidueForm.threeLetter

    var transcriptChoice: TranscriptChoice {
        if allTranscripts { return .all }
        return transcript.isEmpty ? .maneSelect : .named(transcript)
    }

    var style: HGVSStyle {
        HGVSStyle(
            residues: residues == .threeLetter ? .threeLetter : .oneLetter, bracketsPredictions: hgvs == .strict)
    }

    func validate() throws {
        if allTranscripts, !transcript.isEmpty {
            throw ValidationError("--all-transcripts and --transcript exclude each other.")
        }
    }
}

/// How a predicted change of protein is printed.
enum NameForm: String, ExpressibleByArgument, CaseIterable {
    case plain
    case strict
}

/// How residues are printed.
enum ResidueForm: String, ExpressibleByArgument, CaseIterable {
    case threeLetter = "three-letter"
    case oneLetter = "one-letter"
}
