"""The module: general statistics, a table, and a heat map of genes and samples, from the reports' JSON."""

import json
import logging

from multiqc.base_module import BaseMultiqcModule, ModuleNoSamplesFound
from multiqc.plots import heatmap, table

log = logging.getLogger(__name__)

# The states of a gene in the order of the colours.
LEVELS = {"intact": 0, "uncertain": 1, "one_hit": 2, "two_hits": 3, "gained_function": 4}
STATES = {
    "intact": "no hit found",
    "uncertain": "VUS",
    "one_hit": "monoallelic alteration",
    "two_hits": "biallelic inactivation",
    "gained_function": "activating",
    "not_assessed": "not assessed",
}
NODES = ("AKT", "mTORC1")


class MultiqcModule(BaseMultiqcModule):
    """Reads `*.report.json`."""

    def __init__(self):
        super().__init__(
            name="mtorvar",
            anchor="mtorvar_plugin",
            info="reports of the PI3K/AKT/mTOR pathway in neuroendocrine tumours. Research use only.",
        )
        reports = {}
        for file in self.find_log_files("mtorvar/report"):
            try:
                report = json.loads(file["f"])
            except ValueError:
                log.error("Not a report that can be read: %s", file["fn"])
                continue
            if report.get("schema") != "mtorvar-report/1":
                continue
            sample = self.clean_s_name(report["sample"]["name"], file)
            if sample in reports:
                log.debug("Two reports of %s", sample)
            reports[sample] = report
            self.add_data_source(file, sample)
            self.add_software_version(report["program"]["version"], sample)
        reports = self.ignore_samples(reports)
        if not reports:
            raise ModuleNoSamplesFound
        log.info("Found %d reports", len(reports))
        self.write_data_file({name: row(report) for name, report in reports.items()}, "multiqc_mtorvar_plugin")
        self.add_statistics(reports)
        self.add_table(reports)
        self.add_genes(reports)

    def add_statistics(self, reports):
        """Two columns of the general statistics."""
        data = {
            name: {
                "altered": sum(gene["status"] == "found" for gene in report["genes"]),
                "biallelic": sum(gene["state"] == "two_hits" for gene in report["genes"]),
            }
            for name, report in reports.items()
        }
        headers = {
            "altered": {"title": "Altered genes", "description": "Genes with a finding", "min": 0, "format": "{:,.0f}",
                        "scale": "Blues"},
            "biallelic": {"title": "Biallelic", "description": "Genes with biallelic inactivation", "min": 0,
                          "format": "{:,.0f}", "scale": "Reds"},
        }
        self.general_stats_addcols(data, headers)

    def add_table(self, reports):
        """The answers, a row a sample."""
        data = {name: row(report) for name, report in reports.items()}
        headers = {"answer": {"title": "Answer"}, "genes": {"title": "Genes"}}
        headers.update({node: {"title": node} for node in NODES})
        headers.update({arm: {"title": arm} for arm in sorted({a["name"] for r in reports.values() for a in r["arms"]})})
        headers["not_assessed"] = {"title": "Not assessed", "min": 0, "format": "{:,.0f}"}
        self.add_section(
            name="Answers",
            anchor="mtorvar-plugin-answers",
            description="What was found in each sample. The reports say what was not assessed.",
            plot=table.plot(data, headers, {"id": "mtorvar_plugin_table", "title": "mtorvar: answers"}),
        )

    def add_genes(self, reports):
        """The heat map."""
        genes = list(dict.fromkeys(g["symbol"] for report in reports.values() for g in report["genes"]))
        levels = []
        for report in reports.values():
            states = {gene["symbol"]: LEVELS.get(gene["state"]) for gene in report["genes"]}
            levels.append([states.get(gene) for gene in genes])
        self.add_section(
            name="Genes",
            anchor="mtorvar-plugin-genes",
            description=", ".join(f"{level} {STATES[state]}" for state, level in LEVELS.items())
            + "; empty: not assessed.",
            plot=heatmap.plot(
                levels, genes, list(reports), {"id": "mtorvar_plugin_genes", "title": "mtorvar: gene states"}
            ),
        )


def row(report):
    """The row of a sample."""
    nodes = {node["id"]: node["state"] for node in report["pathway"]["nodes"]}
    return {
        "answer": report["answer"].get("title") or report["answer"]["verdict"],
        "genes": "; ".join(
            f"{gene['symbol']} ({STATES.get(gene['state'], gene['state'])})"
            for gene in report["genes"]
            if gene["status"] == "found"
        ),
        **{node: nodes[node] for node in NODES if node in nodes},
        **{arm["name"]: arm["call"] for arm in report["arms"]},
        "not_assessed": sum(gene["state"] == "not_assessed" for gene in report["genes"]),
    }
