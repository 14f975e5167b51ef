/// Where a caller says that a variant comes from, outside of FILTER.
public enum StatedOrigin: Sendable, Hashable {
    /// Inherited.
    case germline
    /// Arisen in the tumour.
    case somatic
}

extension VCFRecord {
    /// What the caller says of the origin of a sample's variant, by its comparison with a normal: `SS` (VarScan in INFO, SomaticSniper in FORMAT: 1
    /// germline, 2 somatic, 3 LOH), VarDict's `STATUS`, the flag `SOMATIC`; by databases and neighbours: `GermlineStatus`
    /// of Illumina's panels, whose values are read by their first word: no documentation of them was found.
    public func statedOrigin(sample: Int?) -> StatedOrigin? {
        switch sample.flatMap({ value(of: "SS", sample: $0) }) ?? infoValue(of: "SS") {
        case "1", "3": return .germline
        case "2": return .somatic
        default: break
        }
        switch infoValue(of: "STATUS")?.lowercased() {
        case "germline", "strongloh", "likelyloh": return .germline
        case "strongsomatic", "likelysomatic", "somatic": return .somatic
        default: break
        }
        if let status = infoValue(of: "GermlineStatus")?.lowercased() {
            return status.hasPrefix("germline") ? .germline : status == "somatic" ? .somatic : nil
        }
        return hasInfo("SOMATIC") ? .somatic : nil
    }
}
