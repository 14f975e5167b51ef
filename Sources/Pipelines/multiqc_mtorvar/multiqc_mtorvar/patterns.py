"""Tells MultiQC which files are reports."""

from multiqc import config


def add_search_patterns():
    """Runs when MultiQC has read its configuration, and before it looks for files."""
    patterns = {"mtorvar/report": {"fn": "*.report.json", "contents": '"mtorvar-report/1"', "num_lines": 100_000}}
    for key, pattern in patterns.items():
        if key not in config.sp:
            config.update_dict(config.sp, {key: pattern})
    # Reports have more bytes than MultiQC searches of a file by default.
    config.filesearch_lines_limit = max(getattr(config, "filesearch_lines_limit", 1000), 100_000)
    if "mtorvar" not in [next(iter(m)) if isinstance(m, dict) else m for m in config.module_order]:
        config.module_order.append("mtorvar")
