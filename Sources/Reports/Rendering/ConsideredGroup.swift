/// The alleles of a gene that had one outcome for one reason, in one row of the appendix: a whole genome has some thousand without an effect.
struct ConsideredGroup {
    /// What the alleles have in common.
    struct Key: Hashable {
        let gene: String
        let outcome: String
        let reason: String
        let file: String
    }

    let key: Key
    /// Place, REF and ALT of each: `chr10:87,925,520 C>T`.
    private(set) var alleles: [String]

    /// The groups gene by gene; what has no effect stands last in its gene.
    static func groups(of considered: [ConsideredReport]) -> [ConsideredGroup] {
        var groups: [ConsideredGroup] = []
        var places: [Key: Int] = [:]
        for record in considered {
            let key = Key(gene: record.gene, outcome: record.outcome, reason: record.reason, file: record.file)
            let allele =
                "\(record.chromosome):\(NumberText.grouped(record.position)) \(record.reference)>\(record.alternate)"
            if let place = places[key] {
                groups[place].alleles.append(allele)
            } else {
                places[key] = groups.count
                groups.append(ConsideredGroup(key: key, alleles: [allele]))
            }
        }
        var genes: [String] = []
        for group in groups where genes.last != group.key.gene && !genes.contains(group.key.gene) {
            genes.append(group.key.gene)
        }
        return genes.flatMap { gene in
            let own = groups.filter { $0.key.gene == gene }
            return own.filter { !$0.hasNoEffect } + own.filter(\.hasNoEffect)
        }
    }

    private var hasNoEffect: Bool {
        key.outcome == ConsideredReport.noEffectExpected || key.outcome == ConsideredReport.notJudged
    }
}
