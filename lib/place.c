/* SPDX-License-Identifier: MIT */
/* place.c - see place.h. */
#include "place.h"

int place_source(struct source *s, const procrec_spec *spec, const procrec_range *range,
		 const procrec_machine *m, struct place *place, procrec_error *e)
{
	const procrec_field *f = spec->place;
	uint64_t size = spec->formats ? spec->formats[0].record : 0;
	uint64_t unit, base, first, end;

	*place = (struct place){0, 0};
	if (!f)
		return range ? error_set(e, PROCREC_EUSAGE,
					 "no array of records of one size: it has no ranges")
			     : 0;
	unit = spec->by_address ? m->page_size : 1;
	if (spec->by_address && source_is_live(s) && (!range || !range->end))
		return error_set(e, PROCREC_EREFUSED,
				 "as large as an address space: say with --range which part");
	if (!range) {
		/* a copy of a whole address space is not likely: it may begin anywhere */
		place->unit = spec->by_address ? 0 : 1;
		return 0;
	}
	if (!unit)
		return error_set(e, PROCREC_EUSAGE,
				 "the page size is not known, which addresses need: say it with "
				 "--page-size");
	base = range->base / unit;
	first = range->first / unit;
	end = range->end / unit + !!(range->end % unit);
	if (first < base || (range->end && range->end <= range->first))
		return error_set(e, PROCREC_EUSAGE, "there is nothing in this range");
	if (first - base > INT64_MAX / size)
		return error_set(e, PROCREC_EUSAGE, "the range is beyond the end of any file");
	place->from = first * unit;
	place->unit = unit;
	return source_part(s, (first - base) * size,
			   range->end && end - first < UINT64_MAX / size ? (end - first) * size
									 : UINT64_MAX,
			   e);
}
