import Annotations
import Consequences
import Genome
import HGVS
import Interpretation
import Synchronization
import Testing
import Transcripts
import VariantCallFormat

/// Names and alleles as what they do on MANE Select, GRCh38.
enum NamedVariant {
    static let annotations = try? AnnotationSet(files: .embedded(), assemblies: [.grch38])

    /// The callers that were asked for, by gene: in a debug build each takes a tenth of a second.
    private static let callers = Mutex<[String: ConsequenceCaller]>([:])

    /// What calls alleles on MANE Select of a gene; made once.
    static func caller(of model: GeneModel) -> ConsequenceCaller? {
        guard let transcript = model.maneSelect else { return nil }
        return callers.withLock { callers in
            if let caller = callers[model.gene.symbol] { return caller }
            let caller = ConsequenceCaller(model: model, transcript: transcript)
            callers[model.gene.symbol] = caller
            return caller
        }
    }

    /// What a name's change does; of a change of a residue the first change of one base that gives it.
    static func consequence(_ name: String) throws -> (consequence: AlleleConsequence, gene: Gene) {
        try #require(try found(name), "\(name)")
    }

    /// The same; nothing where no single allele is meant.
    static func found(_ name: String) throws -> (consequence: AlleleConsequence, gene: Gene)? {
        let annotations = try #require(annotations)
        let models = annotations.models(of: .grch38)
        let sequence = try SequenceName(name.prefix { $0 != ":" }, models: models, contigs: annotations.contigs)
        let resolver = NameResolver(models: models, assemblies: [.grch38])
        let changes: [ResolvedChange] =
            switch try resolver.resolve(HGVSVariant(parsing: name), on: sequence) {
            case .changes(let changes): changes
            case .uncertain: []
            case .protein(let protein): protein.changesOfOneBase.map { resolver.placed($0, in: protein.model) }
            }
        guard let place = changes.first?.place(), let variant = place.variant else { return nil }
        let consequence = caller(of: place.model)?.consequence(of: variant)
        return consequence.map { ($0, place.model.gene) }
    }

    /// The consequence in a tumour whose normal does not have it.
    static func observation(
        _ consequence: AlleleConsequence, sites: AlleleAnnotations = AlleleAnnotations()
    ) -> ObservedVariant {
        ObservedVariant(
            file: "test.vcf", line: 10, chromosome: "1", position: 1, reference: "A", alternate: "C", filters: ["PASS"],
            consequence: consequence, genotype: "0/1", tumour: ReadCounts(depth: 100, alternate: 40, vaf: 0.4),
            normal: ReadCounts(depth: 80, alternate: 0, vaf: 0), isInNormalGenotype: false, sites: sites)
    }

    /// Values of a user's file that the set knows under these names of fields.
    static func sites(_ values: [(field: String, text: String)], file: String = "sites.vcf.gz") -> AlleleAnnotations {
        AlleleAnnotations(
            values: values.map {
                AlleleAnnotations.Value(
                    field: $0.field, text: $0.text, file: file, record: "1:1 A>C",
                    meaning: annotations?.sourceFields[$0.field])
            })
    }
}
