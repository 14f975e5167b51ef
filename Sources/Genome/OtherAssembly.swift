/// A human assembly that mtorvar does not read, and names where it meets it.
package struct OtherAssembly: Sendable, Hashable {
    /// The name, as messages say it: `T2T-CHM13v2.0`.
    package let name: String
    /// Parts of names that mean it, lower case: `chm13`, `hs1`.
    package let aliases: [String]

    package init(name: String, aliases: [String]) {
        self.name = name
        self.aliases = aliases
    }

    /// Whether a text names it; an alias counts as a word of its own (`hs1` is not in `hs19`).
    func isNamed(in text: some StringProtocol) -> Bool {
        let text = text.lowercased()
        return aliases.contains { alias in
            text.ranges(of: alias).contains { range in
                let isWhole = range.upperBound == text.endIndex || !text[range.upperBound].isNumber
                return isWhole
                    && (range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter)
            }
        }
    }

    package struct Chromosome: Sendable, Hashable {
        package let assembly: OtherAssembly
        package let chromosome: Genome.Chromosome
        /// Its accessions, RefSeq's and GenBank's, where it has some.
        package let accessions: [String]
        /// The number of bases.
        package let length: Int

        package init(
            assembly: OtherAssembly, chromosome: Genome.Chromosome, accessions: [String], length: Int
        ) {
            self.assembly = assembly
            self.chromosome = chromosome
            self.accessions = accessions
            self.length = length
        }
    }
}

/// A contig beside the chromosomes that has a gene once more: an alternate haplotype or a patch. Its records are not read.
package struct AlternateContig: Sendable, Hashable {
    package let assembly: Assembly
    package let gene: String
    /// Its names, as UCSC, GenBank, RefSeq and Ensembl write it.
    package let names: [String]

    package init(assembly: Assembly, gene: String, names: [String]) {
        self.assembly = assembly
        self.gene = gene
        self.names = names
    }
}
