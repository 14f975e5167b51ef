import Genome
import Interpretation

extension LimitationWords {
    /// What was not assessed, not counted, or not to be seen, a sentence each with its reason.
    var inFull: [String] {
        // Genes that could not be seen for the same reason stand together, in the order in which the reasons come up.
        var lines = gaps.map(\.reason).uniqued().map { reason in
            "Small variants in \(gaps.filter { $0.reason == reason }.map(\.gene).joined(separator: ", ")): \(reason)."
        }
        if !assumed.isEmpty {
            lines.append(
                "Coverage data not supplied for \(assumed.joined(separator: ", ")): a file of variants alone does not show that the coding bases were covered."
            )
        }
        if !partlyCallable.isEmpty {
            lines.append("Coding bases that could not be called: \(partlyCallable.joined(separator: ", ")).")
        }
        if !notReadable.isEmpty {
            lines.append(
                "Calls that could not be read, so that the sample may have the variant or not: "
                    + Self.first(notReadable.map { "\($0.gene) \($0.variant.wordsWithDoubt)" }))
        }
        if !noCalls.isEmpty {
            lines.append(
                "No call of this sample at places where the file has a variant: "
                    + Self.first(
                        noCalls.map { gene, calls in
                            calls.count == 1
                                ? "\(gene) \(calls[0].words) (\(calls[0].allele.words))" : gene + calls.countInWords
                        }))
        }
        // Of very many (a file of breakends alone), the first tell what it is about.
        let ofUnknownEffect = unreadRearrangements.filter { $0.doubt == .effect }
        if !ofUnknownEffect.isEmpty {
            lines.append(
                "What rearrangements do whose alleles are not read yet: " + Self.first(ofUnknownEffect.map(\.words)))
        }
        let ofUnknownPresence = unreadRearrangements.filter { $0.doubt == .presence }
        if !ofUnknownPresence.isEmpty {
            lines.append(
                "Whether this sample has rearrangements of which no field tells it: "
                    + Self.first(ofUnknownPresence.map(\.words)))
        }
        lines += alternateRecords.map(\.words)
        if armsWithoutCopies != nil {
            lines.append("Copy number: no file gave any, so deletions, 10q and 16p were not assessed.")
        }
        if !genesWithoutCopies.isEmpty {
            lines.append("The number of copies of \(genesWithoutCopies.map(\.gene).joined(separator: ", ")).")
        }
        if !withoutHeterozygosity.isEmpty {
            lines.append(
                "Copy-neutral LOH in \(withoutHeterozygosity.joined(separator: ", ")): the files do not tell the two alleles apart there."
            )
        }
        if !notCounted.isEmpty {
            lines.append("Not counted, though \(wouldBe): \(notCounted.joined(separator: ", ")).")
        }
        if !filteredCopyChanges.isEmpty {
            lines.append(
                "Not counted, since they failed their FILTER: changes of copies and junctions over exons of \(filteredCopyChanges.joined(separator: ", "))."
            )
        }
        lines += readInPart.map { $0.words + "." }
        if hasNoNormal {
            lines.append("Origin: there was no matched normal, so inherited variants were not told apart.")
        }
        lines.append(
            "Promoters, deep introns, splicing beyond the canonical sites, methylation, expression, protein staining, fusions."
        )
        return lines
    }
}
