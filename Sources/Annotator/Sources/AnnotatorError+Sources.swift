import Genome

// Why a file of sites is refused.
extension AnnotatorError {
    static var noVariantsToAnnotate: AnnotatorError {
        AnnotatorError(
            code: .usage,
            message:
                "--clinvar and --annotate-from say what is known of small variants; give a VCF file with small variants, too"
        )
    }

    static func noIndex(_ file: String, lookedFor paths: [String]) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): it has no index, and is too large to be read without.
                  looked for: \(paths.joined(separator: ", "))
                  what to do: tabix -p vcf \(file)
                """)
    }

    static func indexOfOtherFile(_ index: String, faults: [String]) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: "\(index): it is not the index of the file beside it: \(faults.joined(separator: "; "))")
    }

    static func noField(_ field: String, file: String, declared: [String]) -> AnnotatorError {
        let first = declared.prefix(30).joined(separator: ", ")
        let known = declared.isEmpty ? "none" : first + (declared.count > 30 ? ", …" : "")
        return AnnotatorError(
            code: .badData,
            message: """
                \(file): its header declares no INFO/\(field).
                  found: \(known)
                  what to do: name fields that it has, as --annotate-from FILE:FIELD,NAME=FIELD; --clinvar takes ClinVar's own VCF
                """)
    }

    static func sourceOfOtherAssembly(_ file: String, wanted: Assembly, because: [String]) -> AnnotatorError {
        let other = Assembly.allCases.filter { $0 != wanted }.map(\.rawValue).joined(separator: ", ")
        return AnnotatorError(
            code: .badData,
            message: """
                \(file): it is of \(other), the variants are of \(wanted.rawValue).
                  found: \(because.joined(separator: "; "))
                  what to do: give the file of \(wanted.rawValue)
                """)
    }

    static func sourceDiffers(
        _ wrong: ReferenceProof.Disagreement, file: String, assembly: Assembly, compared: Int
    ) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): REF disagrees with \(assembly.rawValue), so nothing was annotated from it.
                    \(wrong.chromosome):\(wrong.position) has REF \(wrong.recorded), \(assembly.rawValue) has \(wrong.bundled)
                  compared: \(compared) bases inside the genes
                  what to do: give the file of \(assembly.rawValue)
                """)
    }

    static func unprovedSource(_ file: String, assembly: Assembly) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): neither its header nor a record near a gene tells its assembly.
                  evidence: contig lengths and accessions, assembly=, ##reference; REF near the genes
                  what to do: give a file of \(assembly.rawValue) with contig lines, or with records in the genes
                """)
    }

    static func noSourceRecord(_ line: ArraySlice<UInt8>, file: String) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): a line is no record; expected at least 8 columns apart by tabs, POS a whole number.
                  found: \(String(decoding: line.prefix(80), as: UTF8.self))
                  what to do: bcftools view names the line
                """)
    }
}
