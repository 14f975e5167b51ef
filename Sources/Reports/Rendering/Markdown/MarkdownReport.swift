import ByteStreams
import Genome

/// The report as Markdown (CommonMark with GitHub's tables): for tickets, notebooks and text tools.
///
/// A pure function of the report, like the page.
package enum MarkdownReport {
    /// The whole text, with a final newline.
    package static func render(_ report: SampleReport) -> String {
        let report = report.withRoundedFractions
        let sections: [MarkdownText] =
            [
                head(report), answer(report), files(report), genes(report.genes),
            ] + report.genes.filter(hasDetails).map(MarkdownGene.render) + [
                arms(report.arms), MarkdownImbalance.render(report.imbalance), pathway(report.pathway),
                evidence(report), limits(report.limits),
                methods(report.methods), considered(report.considered), foot(report),
            ]
        var text = sections.map(\.source).joined()
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    private static func head(_ report: SampleReport) -> MarkdownText {
        var facts: [MarkdownText] = [
            "Assembly: \(report.assembly.name.rawValue)",
            "Tumour column: \(report.sample.tumourColumn ?? "none in the file")",
            "Matched normal: \(report.sample.normalColumn ?? "none")",
            "Primary site: \(Words.code(report.sample.primarySite))",
            "Program: \(report.program.name) \(report.program.version)",
            "Literature to: \(report.program.evidenceDate)",
        ]
        if let timestamp = report.timestamp { facts.append("Made: \(timestamp)") }
        return """
            # \(report.sample.name): PI3K/AKT/mTOR pathway report

            **\(report.notice)**

            \(list(facts))
            """
    }

    private static func answer(_ report: SampleReport) -> MarkdownText {
        let answer = report.answer
        let lines = MarkdownTable(
            columns: ["Gene or arm", "Status", "What"],
            rows: answer.findings.map { ["\($0.subject)", "\(Words.status($0.status))", "\($0.text)"] })
        let unseen: MarkdownText =
            answer.notLookedAt.isEmpty
            ? ""
            : "Not assessed or not counted, in full:\n\n\(list(answer.notLookedAt.map { "\($0)" }))"
        func lead(_ title: MarkdownText, _ text: String?) -> MarkdownText {
            text.map { text -> MarkdownText in "**\(title)** \(text)\n\n" } ?? ""
        }
        let rest = (answer.withoutFinding ?? []).map { line -> MarkdownText in "\(line)\n\n" }.joined()
        return """
            ## \(Words.verdict(report))

            \(answer.headline)

            \(answer.pathway)

            \(lead("Whose data:", answer.samples?.joined(separator: " ")))\
            \(lead("Not assessed:", answer.notLookedAtInShort))\
            \(lead("Discordant findings:", answer.conflicts?.joined(separator: " ")))\
            \(lines.markdown)\(rest)\(lead("Germline.", answer.germline))\(unseen)**Treatment.** \(answer.caution)


            """
    }

    private static func files(_ report: SampleReport) -> MarkdownText {
        let table = MarkdownTable(
            columns: ["File", "Role", "Format", "Callers", "Records", "Not readable", "SHA-256"],
            rows: report.inputs.map { input in
                [
                    "\(input.path)", "\(input.role.rawValue)", "\(input.format), \(input.container.rawValue)",
                    "\(input.callers.joined(separator: "; "))", "\(input.recordsText)", "\(input.rejectedCount)",
                    "\(input.sha256 ?? "")",
                ]
            })
        let callers = report.inputs.compactMap { input in
            input.caller.map { caller -> MarkdownText in
                "\(input.path): caller \(caller.name) (\(caller.recognition))"
            }
        }
        let tumour = report.tumour.map { tumour -> MarkdownText in
            "Tumour: \(([tumour.text] + [tumour.sources.joined(separator: "; ")]).filter { !$0.isEmpty }.joined(separator: " "))"
        }
        let plan: MarkdownText = "Reading plan \(report.run.sentence)"
        let warnings = report.assembly.warnings.map { warning -> MarkdownText in "Warning: \(warning)" }
        return """
            ## Files read

            \(table.markdown)\(list([plan] + callers + (tumour.map { [$0] } ?? []) + warnings))
            """
    }

    private static func genes(_ genes: [GeneReport]) -> MarkdownText {
        let table = MarkdownTable(
            columns: ["Gene", "State", "Small variants", "Copies, rearrangements", "Basis"],
            rows: genes.map { gene in
                [
                    "\(gene.symbol)", "\(gene.stateName)",
                    gene.variants.isEmpty
                        ? (gene.smallVariants == .notAssessed ? "not assessed" : "none found")
                        : "\(gene.changes.map(Words.shortName).joined(separator: ", "))",
                    "\(([gene.copyNumber.text] + (gene.rearrangements ?? []).map(\.text)).joined(separator: "; "))",
                    "\(gene.basis.map { Words.basis($0, fraction: gene.callableFraction) } ?? "")",
                ]
            })
        return "## Findings by gene\n\n\(table.markdown)"
    }

    private static func hasDetails(_ gene: GeneReport) -> Bool {
        !gene.variants.isEmpty || !gene.hits.isEmpty || gene.copyNumber.status == .found || gene.status == .failed
            || gene.rearrangements?.isEmpty == false
    }

    private static func arms(_ arms: [ArmReport]) -> MarkdownText {
        let table = MarkdownTable(
            columns: ["Arm", "Call", "Covered", "Lost", "LOH", "What", "Locus"],
            rows: arms.map { arm in
                [
                    "\(arm.name)", "\(Words.code(arm.call))", "\(NumberText.percent(arm.breadth))",
                    "\(arm.lostFraction.map(NumberText.percent) ?? "")",
                    "\(arm.lohFraction.map(NumberText.percent) ?? "")", "\(arm.text)",
                    "\(arm.locus.text)",
                ]
            })
        return "## Chromosome arms\n\n\(table.markdown)"
    }

    private static func pathway(_ pathway: PathwayReport) -> MarkdownText {
        let chains = pathway.chains.map { chain -> MarkdownText in
            "\(pathway.shortName(of: chain.target)) \(Words.code(chain.direction)): \(chain.text)"
        }
        let beside = pathway.beside.map { item -> MarkdownText in
            "\(item.gene): \(item.text)\(claims(item.claims))"
        }
        return """
            ## Pathway

            \(list(pathway.summary.map { "\($0)" } + chains + beside))
            """
    }

    private static func evidence(_ report: SampleReport) -> MarkdownText {
        let claims = report.evidence.map { claim -> MarkdownText in
            let number: MarkdownText = claim.number.map { " **\($0)**" } ?? ""
            let cautions: MarkdownText = claim.cautions.map { " Caution: \($0)" }.joined()
            let sources = claim.sources + (claim.reviewReference.map { ["reference \($0) of the review"] } ?? [])
            let study: MarkdownText =
                claim.design.map { "\(Words.code($0))\(claim.size.map { ", n=\($0)" } ?? ""); " } ?? ""
            return """
                \(claim.id): \(claim.text)\(number)\(cautions) (\(study)cohort: \(claim.cohort); data: \(claim.assay); \
                \(Words.code(claim.verification)); from: \(sources.joined(separator: ", ")))
                """
        }
        let sources = report.sources.map { source -> MarkdownText in
            let ids = [source.pmid.map { "PMID \($0)" }, source.doi.map { "DOI \($0)" }].compactMap { $0 }
            return
                "\(source.key): \(source.citation) \(ids.joined(separator: ", ")) (\(Words.code(source.verification)))"
        }
        let all = report.genes.flatMap { $0.frequencies ?? [] } + report.arms.flatMap { $0.frequencies ?? [] }
        let seen = all.map { "\($0.text) (\($0.claim))" }.uniqued().map {
            "How often cohorts saw it: \($0)" as MarkdownText
        }
        let tier: MarkdownText = report.tier.map { "\($0.system) tier: \($0.tier). \($0.reason)\n\n" } ?? ""
        return """
            ## Evidence

            \(EvidenceSection.lead(report))

            \(tier)\(seen.isEmpty ? "" : list(seen))\
            \(claims.isEmpty ? "No claim of the annotation set applies to what was found.\n\n" : list(claims))\(trials(report.trials ?? [], lead: report.trialsLead ?? ""))## Sources

            \(sources.isEmpty ? "None.\n\n" : list(sources))
            """
    }

    private static func trials(_ trials: [TrialReport], lead: String) -> MarkdownText {
        let table = MarkdownTable(
            columns: [
                "Trial", "Design", "Population", "Arms, each with its median PFS", "Hazard ratio (95 % CI)", "Note",
                "Claims",
                "Not verified",
            ],
            rows: trials.map { trial in
                [
                    "\(trial.name)", "\(trial.design)", "\(trial.population)",
                    "\(TrialTable.armsWithPFS(trial).joined(separator: "; "))",
                    "\(trial.hazardRatio ?? "not compared")", "\(trial.note)",
                    "\(trial.claims.joined(separator: ", "))",
                    "\(trial.unverifiedClaims.isEmpty ? "none" : trial.unverifiedClaims.joined(separator: ", "))",
                ]
            })
        return trials.isEmpty
            ? "" : "### Trials as context\n\n\(lead)\n\n\(table.markdown)"
    }

    private static func limits(_ limits: [LimitReport]) -> MarkdownText {
        "## Limits\n\n\(list(limits.map { "\($0.subject): \($0.text)" }))"
    }

    private static func methods(_ methods: [MethodReport]) -> MarkdownText {
        let table = MarkdownTable(
            columns: ["What", "Value", "Source"],
            rows: methods.map { ["\($0.name)", "\($0.value)", "\($0.source ?? "set by mtorvar")"] })
        return "## Methods\n\n\(table.markdown)"
    }

    private static func considered(_ considered: [CallEvaluation]) -> MarkdownText {
        let table = MarkdownTable(
            columns: ["Gene", "Outcome", "Why", "Alleles", "Which", "File"],
            rows: considered.map { considered in
                [
                    "\(considered.gene)", "\(Words.code(considered.outcome))", "\(considered.reason)",
                    "\(considered.alleles.count)", "\(considered.places)", "\(considered.file)",
                ]
            })
        return
            "## Calls evaluated\n\n\(considered.isEmpty ? "No record lay in or near a gene.\n\n" : table.markdown)"
    }

    private static func foot(_ report: SampleReport) -> MarkdownText {
        """
        \(report.program.name) \(report.program.version), annotations \(report.program.annotationsVersion) \
        (SHA-256 \(report.program.annotationsSHA256)), format \(report.schema). \(report.notice)

        """
    }

    private static func claims(_ claims: [String]) -> MarkdownText {
        claims.isEmpty ? "" : " (\(claims.joined(separator: ", ")))"
    }

    /// Lines with a mark each, and an empty line behind them; nothing for none.
    private static func list(_ lines: [MarkdownText]) -> MarkdownText {
        lines.isEmpty ? "" : lines.map { "- \($0)\n" }.joined() + "\n"
    }
}
