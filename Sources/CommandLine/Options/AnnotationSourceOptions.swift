import Annotator
import ArgumentParser

/// Options that name files of sites to annotate from.
struct AnnotationSourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "ClinVar's VCF with its index (.tbi or .csi): classifications of the same allele, and those at the same residue.",
            valueName: "file"), completion: .file())
    var clinvar: String?

    @Option(
        help: ArgumentHelp(
            "A VCF of sites with its index, and fields of its INFO to take: gnomad.vcf.gz:AF,AF_grpmax; NAME=FIELD renames. May be given again.",
            valueName: "file:fields"), completion: .file())
    var annotateFrom: [AnnotationSourceArgument] = []

    /// The files in the order of the report: ClinVar first.
    var choices: [AnnotationSourceChoice] {
        (clinvar.map { [AnnotationSourceChoice(clinvar: $0)] } ?? []) + annotateFrom.map(\.choice)
    }
}

/// A file with fields as the user writes them: `FILE:FIELD,NAME=FIELD`.
struct AnnotationSourceArgument: ExpressibleByArgument {
    let choice: AnnotationSourceChoice

    init?(argument: String) {
        // Paths may hold colons; fields do not.
        guard let colon = argument.lastIndex(of: ":"), colon > argument.startIndex else { return nil }
        var fields: [AnnotationSourceChoice.Field] = []
        for part in argument[argument.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false) {
            let names = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard names.count <= 2, let name = names.first, let key = names.last, !name.isEmpty, !key.isEmpty,
                !part.contains("/")
            else { return nil }
            fields.append(AnnotationSourceChoice.Field(key: key, name: name))
        }
        choice = AnnotationSourceChoice(path: String(argument[..<colon]), fields: fields)
    }
}
