using System.Globalization;
using CSat.Analytics.Review;
using CSat.Analytics.Snapshot;
using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Analytics.Complaints;

internal static class ComplaintFiguresReader
{
    private const string MonthFormat = "yyyy-MM";

    public static ComplaintFigures Read(WarehouseSnapshot snapshot, ReviewScope scope)
    {
        var clocks = snapshot.Read<ClockRow>(ComplaintClocks.Id, "reports/complaint_clocks.sql", scope.MonthParameters)
            .Select(row => new ComplaintClock(row.ClockKey, row.ClockCode, new(row.NameZh, row.NameEn), row.Rules ?? "", row.AnswersCustomer, row.Tally) { CalendarUnknown = row.CalendarUnknown })
            .ToArray();
        return new(
            ByMonth(snapshot, scope),
            new(ComplaintPareto.CategoryId, Groups(snapshot, scope, ComplaintPareto.CategoryId, "reports/complaints_by_category.sql")),
            new(ComplaintPareto.OfferingId, Groups(snapshot, scope, ComplaintPareto.OfferingId, "reports/complaints_by_offering.sql")),
            ByDepartment(snapshot, scope, clocks),
            new(clocks))
        {
            Regimes = [.. snapshot.Read<RegimeRow>(ComplaintFigures.RegimesId, "reports/complaint_regimes.sql", scope.MonthParameters)
                .Select(row => new LocalizedText(row.TitleZh, row.TitleEn))],
        };
    }

    private static ComplaintsByMonth ByMonth(WarehouseSnapshot snapshot, ReviewScope scope)
    {
        var known = snapshot.Read<MonthRow>(ComplaintsByMonth.Id, "reports/complaints_by_month.sql", scope.MonthParameters);
        if (known.Count == 0)
        {
            return new([], false);
        }

        var tallies = known.ToDictionary(row => row.Month, row => row.Tally);
        var last = DateOf(known[^1].Month);
        var months = new List<ComplaintMonth>();
        for (var month = DateOf(known[0].Month); month <= last; month = month.AddMonths(1))
        {
            var label = month.ToString(MonthFormat, CultureInfo.InvariantCulture);
            months.Add(new(label, tallies.GetValueOrDefault(label)));
        }

        var today = Deadline.DayOf(snapshot.Info.DataAsOf, ZoneOf(snapshot.Info.TimeZone));
        return new(months, today < last.AddMonths(1));
    }

    private static DateOnly DateOf(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A zone that this machine does not know shifts the judgement of "month over" by hours at most.
    private static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private static ComplaintGroup[] Groups(WarehouseSnapshot snapshot, ReviewScope scope, string figureId, string sqlPath) =>
        [.. snapshot.Read<GroupRow>(figureId, sqlPath, scope.MonthParameters).Select(row => new ComplaintGroup(row.Code, new(row.NameZh, row.NameEn), row.Tally))];

    private static ComplaintGroup[] ByDepartment(WarehouseSnapshot snapshot, ReviewScope scope, IReadOnlyList<ComplaintClock> clocks)
    {
        var answering = clocks.Where(clock => clock.AnswersCustomer).Select(clock => clock.Key).ToHashSet();
        var times = snapshot.Read<DepartmentClockRow>(ComplaintFigures.DepartmentId, "reports/complaint_clocks_by_department.sql", scope.MonthParameters)
            .Where(row => answering.Contains(row.ClockKey))
            .ToLookup(row => row.Code);
        return [.. Groups(snapshot, scope, ComplaintFigures.DepartmentId, "reports/complaints_by_department.sql")
            .Select(group => group with { Answering = times[group.Code].Aggregate(default(ClockTally), (sum, row) => sum + row.Tally) })];
    }

    private sealed record RegimeRow
    {
        public string TitleZh { get; init; } = "";

        public string TitleEn { get; init; } = "";
    }

    private sealed record MonthRow : ComplaintSums
    {
        public string Month { get; init; } = "";
    }

    private sealed record GroupRow : ComplaintSums
    {
        public string Code { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";
    }

    private sealed record ClockRow : ClockSums
    {
        public string ClockCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string? Rules { get; init; }

        public bool AnswersCustomer { get; init; }

        public long CalendarUnknown { get; init; }
    }

    private sealed record DepartmentClockRow : ClockSums
    {
        public string Code { get; init; } = "";
    }
}
