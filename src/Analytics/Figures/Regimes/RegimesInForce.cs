using CSat.Analytics.Tables;
using CSat.Domain.Regimes;

namespace CSat.Analytics.Figures;

/// <summary>The regime versions that were in force when the warehouse was loaded.</summary>
/// <param name="Regimes">Each once, by its key: of surveys first, then of complaints, then of improvement.</param>
public sealed record RegimesInForce(IReadOnlyList<RegimeInForce> Regimes)
{
    private static readonly string[] Purposes = ["survey", "complaint", "improvement"];

    /// <summary>The list of purposes.</summary>
    public static Figure<RegimesInForce> Figure { get; } = new("regimes-in-force", new("有效的管理制度", "Management systems in force"), FigureSection.Appendix, Read, "reports/regimes_in_force.sql")
    {
        Table = (inForce, _) => FigureTable.Of(inForce.Regimes, table => table
            .Code("regime", "管理制度", "Management system", row => row.Regime.Code)
            .Code("purposes", "用途", "Purposes", row => string.Join(", ", row.Purposes))),
    };

    private static RegimesInForce Read(FigureReading reading)
    {
        var regimes = reading.Of(AdoptedRegimes.Figure);
        return new([.. from row in reading.Rows<Row>()
            orderby Array.IndexOf(Purposes, row.Purpose)
            group row.Purpose by row.RegimeKey into version
            let regime = regimes.Find(version.Key)
            where regime is not null
            select new RegimeInForce(version.Key, regime, [.. version])]);
    }

    private sealed record Row
    {
        public string Purpose { get; init; } = "";

        public int RegimeKey { get; init; }
    }
}

/// <summary>A regime version and what it is in force for.</summary>
/// <param name="Key">Its key in the snapshot.</param>
/// <param name="Regime">The regime.</param>
/// <param name="Purposes">Codes of the purposes.</param>
public sealed record RegimeInForce(int Key, Regime Regime, IReadOnlyList<string> Purposes);
