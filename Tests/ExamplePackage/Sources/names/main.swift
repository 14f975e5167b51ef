import ByteStreams
import Consequences
import Foundation
import Genome
import Transcripts
import VariantCallFormat

// Names the alleles of a VCF file on MEN1. usage: names CALLS.vcf MEN1.fa (the plus strand from chr11:64801514 on)
let lines = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8).split(separator: "\n")
guard let chromosome = Chromosome(name: "11") else { fatalError("there is no chromosome 11") }
let transcript = Transcript(
    gene: "MEN1", accession: "NM_001370259.2", protein: "NP_001357188.2", assembly: .grch38, chromosome: chromosome,
    strand: .minus,
    exons: [
        64_810_514...64_810_551, 64_809_665...64_810_132, 64_807_891...64_808_099, 64_807_552...64_807_680,
        64_807_179...64_807_219, 64_807_011...64_807_098, 64_806_232...64_806_368, 64_805_635...64_805_770,
        64_805_034...64_805_198, 64_803_516...64_804_816,
    ], coding: 64_804_334...64_810_109)
let reference = ReferenceSequence(
    assembly: .grch38, chromosome: chromosome, start: 64_801_514, bases: Array(lines.dropFirst().joined().utf8))
guard
    let caller = ConsequenceCaller(
        transcript: transcript, reference: reference, chromosomeAccession: "NC_000011.10")
else { fatalError("the exons do not hold the coding sequence") }

var reader = try VCFReader(text: ContainerReader(source: FileSource.open(path: CommandLine.arguments[1])))
while let batch = try reader.nextBatch() {
    try batch.forEachLine { line, _, _ in
        guard case .record(let view) = line, Chromosome(name: view.chromosome) == chromosome else { return }
        let record = VCFRecord(view)
        for allele in record.alternateAlleles.compactMap(\.bases) {
            let variant = SequenceVariant(
                chromosome: chromosome, position: record.position, reference: record.reference, alternate: allele)
            guard let consequence = caller.consequence(of: variant) else { continue }
            print(consequence.hgvsC ?? "-", consequence.hgvsP ?? "-", consequence.terms)
        }
    }
}
