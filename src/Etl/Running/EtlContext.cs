using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Etl.Publishing;
using CSat.Etl.Transforming;

namespace CSat.Etl.Running;

/// <summary>What the steps of one run hand to each other.</summary>
/// <param name="plan">What the run is to do.</param>
/// <param name="settings">Where things are.</param>
/// <param name="source">The source as of one moment.</param>
/// <param name="building">The file under construction.</param>
/// <param name="database">The database in it.</param>
/// <param name="basis">The file on which an increment builds; null where everything is read.</param>
internal sealed class EtlContext(EtlPlan plan, EtlSettings settings, SourceSnapshot source, Building building, BuildDatabase database, Basis? basis)
{
    /// <summary>The file on which an increment builds; null where everything is read.</summary>
    public Basis? Basis { get; } = basis;

    /// <summary>Whether only what has changed since the file before is read.</summary>
    public bool IsIncrement => Basis is not null;

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

    /// <summary>Forms that were written, changed or deleted since the file before, in an increment; from Load.</summary>
    public long FormsChanged { get; set; }

    /// <summary>Forms that this run has read; from Load.</summary>
    public long FormsRead { get; set; }

    /// <summary>Tables and macros of the file that were made anew; from Transform.</summary>
    public IReadOnlyList<string> Made { get; set; } = [];

    public long Responses { get; set; }

    public long Ratings { get; set; }

    public long Complaints { get; set; }
}
