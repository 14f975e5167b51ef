import Annotations
import Consequences
import Interpretation
import Transcripts
import VariantCallFormat

/// Reads the site annotations that a file of small variants carries already: keys of INFO, and subfields of CSQ and ANN, of each allele.
struct InlineAnnotations: Sendable {
    /// A key whose values are entries with subfields, one entry for each allele and transcript.
    private struct EntryKey: Sendable {
        let key: String
        let subfields: [String]

        /// Whether an entry is about one of the transcripts.
        func isEntry(_ entry: [Substring], of transcripts: Set<Substring>) -> Bool {
            ["Feature", "Feature_ID", "MANE_SELECT"].contains { name in
                guard let index = subfields.firstIndex(of: name), index < entry.count else { return false }
                return transcripts.contains(entry[index].prefix { $0 != "." })
            }
        }
    }

    private let file: String
    private let keys: [(field: SourceField, number: FieldDefinition.Number)]
    private let entryKeys: [EntryKey]
    private let fields: [String: SourceField]

    /// Whether the header declares nothing of what is known.
    var isEmpty: Bool { keys.isEmpty && entryKeys.isEmpty }

    /// Finds in a header what the annotation set knows.
    init(header: VCFHeader, file: String, fields: [String: SourceField]) {
        self.file = file
        let known = fields.filter(\.value.isMeantInRecords)
        self.fields = known
        var keys: [(SourceField, FieldDefinition.Number)] = []
        var entryKeys: [EntryKey] = []
        for line in header.metaLines(of: "INFO") {
            guard let id = line.structured?["ID"] else { continue }
            // Words of prediction are those for a transcript, which entries alone name.
            if let field = known[id], field.measure != .prediction || field.scores != nil {
                keys.append((field, header.infoDefinitions[id]?.number ?? .any))
            } else if ["CSQ", "ANN", "vep"].contains(id),
                let subfields = Self.subfields(ofDescription: line.structured?["Description"] ?? "")
            {
                entryKeys.append(EntryKey(key: id, subfields: subfields))
            }
        }
        self.keys = keys
        self.entryKeys = entryKeys
    }

    /// What the record says of an allele (1 is the first ALT).
    ///
    /// - Parameter transcripts: the accessions of the transcript that names are given on, without versions: predictions are those for it.
    func annotations(of record: VCFRecord, allele: Int, transcripts: Set<Substring>) -> AlleleAnnotations {
        var sites = AlleleAnnotations()
        for (field, number) in keys {
            guard let values = record.decodedInfoValues(of: field.name) else { continue }
            guard
                let text = AlleleValue.text(values, number: number, allele: allele, of: record.alternates)
            else { continue }
            sites.values.append(
                AlleleAnnotations.Value(field: field.name, text: text, file: file, record: nil, meaning: field))
        }
        // A field of INFO that the record lacks may not have been looked up; entries of an annotator were, gnomAD's or none.
        let isLookedUp = sites.values.contains { $0.meaning?.population != nil }
        var populations = isLookedUp ? Set(keys.compactMap(\.field.population)) : []
        for key in entryKeys {
            guard let entries = entries(of: key, in: record, allele: allele) else { continue }
            for (index, name) in key.subfields.enumerated() {
                guard let field = fields[name] else { continue }
                if let population = field.population { populations.insert(population) }
                var seen: [String] = []
                let isOfTranscript = field.measure == .prediction || field.measure == .splicingPrediction
                let own = isOfTranscript ? entries.filter { key.isEntry($0, of: transcripts) } : entries
                for entry in own where index < entry.count && !entry[index].isEmpty && entry[index] != "." {
                    let text = PercentDecoding.decode(entry[index], version: record.version)
                    if !seen.contains(text) { seen.append(text) }
                }
                guard !seen.isEmpty else { continue }
                sites.values.append(
                    AlleleAnnotations.Value(
                        field: "\(key.key)/\(name)", text: seen.joined(separator: "&"), file: file, record: nil,
                        meaning: field))
            }
        }
        if !populations.isEmpty {
            sites.frequencySources.append(AlleleAnnotations.FrequencySource(file: file, populations: populations))
        }
        return sites
    }

    /// What the record says of an allele in a gene.
    func annotations(
        of record: VCFRecord, allele: AlleleAnnotator.AlleleInGene, _ annotator: AlleleAnnotator
    ) -> AlleleAnnotations {
        let transcript = annotator.genes[allele.geneNumber].callers[allele.effect.transcript].transcript
        let accessions = [transcript.accession, transcript.ensembl].compactMap { $0 }
        return annotations(
            of: record, allele: allele.number, transcripts: Set(accessions.map { $0.prefix { $0 != "." } }))
    }

    /// The entries of an allele; nothing where the record has none.
    private func entries(of key: EntryKey, in record: VCFRecord, allele: Int) -> [[Substring]]? {
        guard let value = record.infoValue(of: key.key), allele <= record.alternates.count else { return nil }
        let entries = value.fields(",").map { $0.fields("|") }
        let names = AlleleNames(record: record, allele: allele)
        let number = key.subfields.firstIndex(of: "ALLELE_NUM")
        let name = key.subfields.firstIndex(of: "Allele")
        let own = entries.filter { entry in
            if let number, number < entry.count, let given = Int(entry[number]) { return given == allele }
            if record.alternates.count == 1 { return true }
            guard let name, name < entry.count else { return false }
            return names.contains(String(entry[name]))
        }
        return own.isEmpty ? nil : own
    }

    /// The names of subfields: VEP writes `Format: Allele|Consequence`, SnpEff `'Allele | Annotation'`.
    private static func subfields(ofDescription description: String) -> [String]? {
        guard let end = description.firstIndex(of: "|") else { return nil }
        let start = description[..<end].lastIndex { ":'".contains($0) }.map { description.index(after: $0) }
        let names = description[(start ?? description.startIndex)...].split(separator: "|").map { part in
            String(part.filter { !" '\"".contains($0) })
        }
        return names.contains("Allele") ? names : nil
    }
}

/// How annotators name an allele: as ALT has it, or without the base that VCF puts before an insertion or deletion (VEP; `-` for nothing).
private struct AlleleNames {
    private let names: Set<String>

    init(record: VCFRecord, allele: Int) {
        let alternate = record.alternates[allele - 1]
        var names: Set = [alternate]
        let sharesFirst = record.alternates.allSatisfy { $0.utf8.first == record.reference.utf8.first }
        if sharesFirst, record.alternates.contains(where: { $0.utf8.count != record.reference.utf8.count }) {
            names.insert(alternate.utf8.count == 1 ? "-" : String(alternate.dropFirst()))
        }
        self.names = names
    }

    func contains(_ name: String) -> Bool { names.contains(name) }
}

/// The value of a field that belongs to one allele.
enum AlleleValue {
    /// By `Number`; a field of any number has one value for each allele where the counts fit, else all its values speak of the record. Entries that
    /// begin with their allele, as SpliceAI writes them, are those of it.
    static func text(
        _ values: [String], number: FieldDefinition.Number, allele: Int, of alternates: [String]
    ) -> String? {
        let entries = values.filter { $0.hasPrefix(alternates[allele - 1] + "|") }
        if !entries.isEmpty { return entries.joined(separator: ",") }
        let value: String? =
            switch number {
            case .perAlternate: allele <= values.count ? values[allele - 1] : nil
            case .perAllele: allele < values.count ? values[allele] : nil
            case .any where alternates.count > 1 && values.count == alternates.count: values[allele - 1]
            default: values.joined(separator: ",")
            }
        guard let value, !value.isEmpty, value != "." else { return nil }
        return value
    }
}
