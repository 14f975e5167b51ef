import Genome
import Reports

/// Why a run was refused, in words that say what to do.
package struct AnnotatorError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is; decides the exit code.
    package enum Code: Sendable, Equatable {
        /// The call does not fit the data (exit code 64).
        case usage
        /// The data is not what it should be (exit code 65).
        case badData
        /// An output cannot be created (exit code 73).
        case cannotCreate
        /// A fault of the program (exit code 70).
        case fault
    }

    /// The kind.
    package let code: Code
    /// What is wrong, where, and what to do.
    package let message: String

    package var description: String { message }

    /// A template that is none: its file, the place in it, and what is wrong there.
    package static func badTemplate(_ path: String, place: String, _ words: String) -> AnnotatorError {
        AnnotatorError(code: .badData, message: "\(path)\(place): \(words)")
    }

    /// The variable of the environment that dates a report is no number.
    package static func badSourceDateEpoch(_ text: String) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message: """
                SOURCE_DATE_EPOCH is '\(text)'; expected the seconds since 1970, up to the year 9999
                  what to do: set it to a number, as SOURCE_DATE_EPOCH=$(date +%s), or unset it
                """)
    }

    static func declaresCSQ(_ key: String, file: String) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message: """
                \(file): the header declares INFO/\(key) of another program; two formats are not mixed in one key.
                  what to do: write ours under another key with --csq-key NAME, or in the place of the other's with --replace-csq
                """)
    }

    static func unknownSample(_ name: String, role: String, file: String, samples: [String]) -> AnnotatorError {
        let known = samples.isEmpty ? "it has no sample columns" : "it has \(samples.joined(separator: ", "))"
        return AnnotatorError(
            code: .usage, message: "\(file): there is no sample '\(name)' to be the \(role); \(known)")
    }

    /// A report of other inputs is there.
    package static func wouldReplace(
        _ path: String, inputs: [String]?, sample: String, by others: [String]
    ) -> AnnotatorError {
        let what = inputs.map { "a report of \($0.excerpt)" } ?? "no report that can be read"
        return AnnotatorError(
            code: .cannotCreate,
            message: """
                \(path) is there: it is \(what), and the report of '\(sample)' from \(others.excerpt) would replace it. Nothing was written.
                  what to do: give the report a name of its own with --sample-name or another --outdir; --overwrite replaces what is there
                """)
    }

    static var nothingToReport: AnnotatorError {
        AnnotatorError(
            code: .usage,
            message:
                "there is nothing to report on: give a VCF file with small variants, or --copy-number, --structural or --segments"
        )
    }

    static func unknownAssembly(file: String, lookedAt: [String]) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): the header does not tell whether the file is of GRCh37 or GRCh38.
                  evidence: \(lookedAt.joined(separator: "; "))
                  what to do: say it with --assembly GRCh37 or --assembly GRCh38 (every REF is held against it all the same)
                """)
    }

    /// What of a header was looked at in vain.
    static func evidenceLookedAt(contigs: Int, _ reference: String?) -> [String] {
        [
            contigs == 0
                ? "contig lines: none"
                : "contig lines: \(contigs), none with a length, a name or an assembly= of either",
            reference.map { "##reference=\($0), which names neither" } ?? "##reference: none",
        ]
    }

    static func contradictoryAssembly(file: String, evidence: [AssemblyReason]) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): what is known of the assembly contradicts itself.
                  found: \(evidence.map(\.words).joined(separator: "; "))
                  what to do: give the --assembly that the file was called on; where the contig lines are wrong, mend them (bcftools reheader --fai)
                """)
    }

    static func unsupportedAssembly(_ other: OtherAssembly, file: String, evidence: [AssemblyReason]) -> AnnotatorError
    {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): the file is of \(other.name), which is not supported: the genes lie elsewhere there.
                  found: \(evidence.map(\.words).joined(separator: "; "))
                  what to do: call the variants on GRCh38 or GRCh37, or lift them over; --assembly does not overrule the header
                """)
    }

    static func otherAssembly(
        _ assembly: Assembly, file: String, evidence: [AssemblyReason], agreements: [String]
    ) -> AnnotatorError {
        let others = Assembly.allCases.filter { $0 != assembly }.map(\.rawValue).joined(separator: ", ")
        return AnnotatorError(
            code: .badData,
            message: """
                \(file): no record lies in the genes on \(assembly.rawValue), but records lie in them on \(others), and their REF agrees there.
                    \(agreements.joined(separator: "; "))
                  taken as \(assembly.rawValue) because: \(evidence.map(\.words).joined(separator: "; "))
                  what to do: check which assembly the file was called on, and give it with --assembly
                """)
    }

    static func wrongAssembly(
        _ assembly: Assembly, file: String, evidence: [AssemblyReason], _ proof: ReferenceProof
    ) -> AnnotatorError {
        let disagreements = proof.disagreements
        let rows = disagreements.prefix(10).map {
            "    line \($0.line): \($0.chromosome):\($0.position) has REF \($0.recorded), \(assembly.rawValue) has \($0.bundled)"
        }
        let more = disagreements.count > 10 ? ["    and \(disagreements.count - 10) more"] : []
        return AnnotatorError(
            code: .badData,
            message: """
                \(file): REF disagrees with \(assembly.rawValue) in \(disagreements.count) of \(proof.recordsCompared) records inside the genes, so nothing was annotated.
                \((rows + more).joined(separator: "\n"))
                  compared: \(proof.basesCompared) bases inside the genes, \(proof.basesDiffering) differ
                  taken as \(assembly.rawValue) because: \(evidence.map(\.words).joined(separator: "; "))
                  what to do: check which assembly the file was called on, and give it with --assembly
                """)
    }
}
