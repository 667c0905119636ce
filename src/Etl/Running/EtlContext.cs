using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Etl.Extracting;
using CSat.Etl.Publishing;
using CSat.Etl.Transforming;

namespace CSat.Etl.Running;

/// <summary>What the steps of one run hand to each other.</summary>
internal sealed class EtlContext(EtlPlan plan, EtlSettings settings, SourceSnapshot source, Building building, BuildDatabase database)
{
    public EtlPlan Plan { get; } = plan;

    public EtlSettings Settings { get; } = settings;

    /// <summary>The source as of one moment.</summary>
    public SourceSnapshot Source { get; } = source;

    /// <summary>The file under construction.</summary>
    public Building Building { get; } = building;

    /// <summary>The database in it.</summary>
    public BuildDatabase Database { get; } = database;

    /// <summary>The organisation's zone, in which days are counted.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(plan.Organization.TimeZone);

    /// <summary>PostgreSQL's own count of the forms, a row a day in order; from Extract.</summary>
    public IReadOnlyList<DayCount> ResponseDays { get; set; } = [];

    /// <summary>The adopted regime versions as stored; from Extract.</summary>
    public IReadOnlyList<SourceRegime> SourceRegimes { get; set; } = [];

    /// <summary>The same, parsed; from Score.</summary>
    public IReadOnlyDictionary<Guid, Regime> Regimes { get; set; } = new Dictionary<Guid, Regime>();

    /// <summary>The organisation's working days; from Score.</summary>
    public WorkingCalendar Calendar { get; set; } = WorkingCalendar.WeekendsOnly;

    /// <summary>Clocks that have run out and are not met; from Score.</summary>
    public int OverdueClocks { get; set; }

    public long Responses { get; set; }

    public long Ratings { get; set; }

    public long Complaints { get; set; }
}
