"""Annotation of a VCF file with mtorvar."""

__author__ = "mtorvar"
__license__ = "Apache-2.0"

from snakemake.shell import shell

log = snakemake.log_fmt_shell(stdout=False, stderr=True)
extra = snakemake.params.get("extra", "")

shell(
    "mtorvar annotate '{snakemake.input.vcf}' --output '{snakemake.output.vcf}'"
    " --threads {snakemake.threads} {extra} {log}"
)
