include { MTORVAR_ANNOTATE } from '../../modules/mtorvar/annotate/main'
include { MTORVAR_REPORT   } from '../../modules/mtorvar/report/main'

workflow VCF_ANNOTATE_REPORT_MTORVAR {

    take:
    ch_samples  // channel: [ val(meta), path(vcf), path(tbi), path(copy_number), path(structural), path(segments) ]
    ch_callable // channel: path(bed), or []

    main:
    MTORVAR_ANNOTATE(ch_samples.map { meta, vcf, tbi, _copy_number, _structural, _segments -> [meta, vcf, tbi] })

    MTORVAR_REPORT(
        ch_samples.map { meta, vcf, _tbi, copy_number, structural, segments -> [meta, vcf, copy_number, structural, segments] },
        ch_callable,
    )

    emit:
    vcf  = MTORVAR_ANNOTATE.out.vcf // channel: [ val(meta), path(vcf) ]
    tbi  = MTORVAR_ANNOTATE.out.tbi // channel: [ val(meta), path(tbi) ]
    html = MTORVAR_REPORT.out.html  // channel: [ val(meta), path(html) ]
    json = MTORVAR_REPORT.out.json  // channel: [ val(meta), path(json) ]
    tsv  = MTORVAR_REPORT.out.tsv   // channel: [ val(meta), path(tsv) ]
    mqc  = MTORVAR_REPORT.out.mqc   // channel: [ val(meta), path(json) ]
}
