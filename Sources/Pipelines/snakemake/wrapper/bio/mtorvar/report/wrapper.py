"""Reports of one tumour with mtorvar."""

__author__ = "mtorvar"
__license__ = "Apache-2.0"

from snakemake.shell import shell

log = snakemake.log_fmt_shell(stdout=True, stderr=True)
extra = snakemake.params.get("extra", "")


def option(name, values):
    if not values:
        return ""
    return " ".join(f"--{name} '{value}'" for value in ([values] if isinstance(values, str) else values))


variants = snakemake.input.get("vcf", [])
variants = " ".join(f"'{path}'" for path in ([variants] if isinstance(variants, str) else variants))
files = " ".join(
    option(name.replace("_", "-"), snakemake.input.get(name))
    for name in ("copy_number", "structural", "segments", "callable")
)
forms = " ".join(option(name, snakemake.output.get(name)) for name in ("html", "json", "md", "tsv"))

shell("mtorvar report {variants} {files} {forms} --threads {snakemake.threads} {extra} {log}")
