/// The messages on whose data the files hold.
extension AnnotatorError {
    static func unknownAlias(_ alias: SampleAlias, tumours: [String]) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message:
                "--alias \(alias.sample)=\(alias.name): '\(alias.sample)' is no tumour of the files; they have \(tumours.excerpt)"
        )
    }

    static func nameOfSeveral(_ name: String, tumours: [String]) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message: """
                --sample-name '\(name)' names one tumour; the files have \(tumours.excerpt)
                  what to do: name the tumour to report with --tumour, or leave --sample-name out
                """)
    }

    static func severalForOneOutput(_ tumours: [String]) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message: """
                --prefix, --html, --json, --md and --tsv name the files of one tumour; the files have \(tumours.excerpt)
                  what to do: name the tumour to report with --tumour, or give a folder with --outdir
                """)
    }

    static func severalOtherNames(_ names: [String], tumour: String) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                the files that stand beside '\(tumour)' name two other samples: \(names.joined(separator: " and ")).
                  what to do: give the files of one tumour, or say with \(names.map { "--alias \(tumour)=\($0)" }.joined(separator: " ")) that they are its own
                """)
    }

    static func differentAssemblies(_ files: [String], tumour: String) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(files.joined(separator: " and ")) hold the data of '\(tumour)' on two assemblies.
                  what to do: give files of one assembly, or those of two patients in two runs
                """)
    }

    /// Two samples of which the names are the same letters, in two ways that Unicode has to write them.
    static func namesAlikeToTheEye(_ name: String, _ other: String) -> AnnotatorError {
        func scalars(_ text: String) -> String {
            text.unicodeScalars.map { $0.isASCII ? String($0) : "\\u{\(String($0.value, radix: 16))}" }.joined()
        }
        return AnnotatorError(
            code: .badData,
            message: """
                two samples are called '\(name)': \(scalars(name)) and \(scalars(other)), which look alike and which file systems and spreadsheets \
                take for one
                  expected: names that differ to the eye
                  what to do: rename one with bcftools reheader -s, or report one with --tumour
                """)
    }

    static func twoTumours(
        _ name: String, files: [String], because contradiction: SharedOrigin.Contradiction?
    ) -> AnnotatorError {
        AnnotatorError(
            code: .cannotCreate,
            message: """
                \(files.joined(separator: " and ")) both have a tumour '\(name)', and \(contradiction.map(text) ?? "nothing tells that it is one patient's"): two patients' reports would have one name.
                  what to do: report each patient in a run with a --sample-name of its own; parts of one patient's calls are joined by --sample-name NAME
                """)
    }

    static func unknownSamples(_ names: [String?], file: String, tumours: [String]) -> AnnotatorError {
        let found = names.map { $0 ?? "a sample without a name" }.excerpt
        let example = names.compactMap { $0 }.first.map { "say whose it is with --alias \(tumours[0])=\($0)" }
        let remedy =
            tumours.count > 1
            ? [example, "report one tumour alone with --tumour, or leave the file out"]
            : [example, "leave the file out"]
        return AnnotatorError(
            code: .badData,
            message: """
                \(file): it does not tell which sample is of \(tumours.map { "'\($0)'" }.joined(separator: " or ")); it has \(found).
                  what to do: \(remedy.compactMap { $0 }.joined(separator: ", or "))
                """)
    }

    static func normalsAlone(_ samples: [String], file: String) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): there is no tumour in it: by header and names its columns are normals (\(samples.joined(separator: ", "))).
                  what to do: give the tumour's file; to have a sample reported all the same, name it with --tumour
                """)
    }

    static func columnsOfMerge(_ columns: [String], merger: String, file: String) -> AnnotatorError {
        AnnotatorError(
            code: .badData,
            message: """
                \(file): \(merger) merged it, and its columns may be callers of one tumour or several tumours: \(columns.joined(separator: ", ")).
                  what to do: say with --sample-name NAME that all are one tumour, name the only one to read with --tumour, or give the files that were merged
                """)
    }

    private static func text(of contradiction: SharedOrigin.Contradiction) -> String {
        switch contradiction {
        case .names(let one, let other): "their headers name two samples, \(one) and \(other)"
        case .normals(let one, let other): "their normals are \(one) and \(other)"
        case .reads(let one, let other): "they were called from \(one.excerpt) and \(other.excerpt)"
        case .reference(let place, let bases):
            "they have other bases of the reference at \(place) (\(bases.joined(separator: ", ")))"
        case .calls(let place): "they call the allele at \(place) differently"
        }
    }
}

extension [String] {
    /// The first twenty, and how many more there are.
    var excerpt: String { prefix(20).joined(separator: ", ") + (count > 20 ? " and \(count - 20) more" : "") }
}
