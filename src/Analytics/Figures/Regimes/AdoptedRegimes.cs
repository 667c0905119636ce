using CSat.Analytics.Tables;
using CSat.Domain.Regimes;
using CSat.Regimes.Stored;

namespace CSat.Analytics.Figures;

/// <summary>The adopted regime versions of a snapshot, each read once out of the text that was adopted.</summary>
public sealed class AdoptedRegimes
{
    private readonly IReadOnlyDictionary<int, Regime> _byKey;

    private AdoptedRegimes(IReadOnlyDictionary<int, Regime> byKey) => _byKey = byKey;

    /// <summary>The list of regimes.</summary>
    public static Figure<AdoptedRegimes> Figure { get; } = new("adopted-regimes", new("已采用的管理制度", "Adopted management systems"), FigureSection.Appendix, Read, "reports/regimes.sql")
    {
        Table = (regimes, _) => FigureTable.Of(regimes._byKey.OrderBy(regime => regime.Key).Select(regime => regime.Value), table => table
            .Code("regime", "管理制度", "Management system", regime => regime.Code)
            .Code("requirement_set", "需求集", "Requirement set", regime => regime.Id)
            .Code("version", "版本", "Version", regime => regime.Version)
            .Text("title", "名称", "Title", regime => regime.Title)),
    };

    /// <summary>The regime of a key; null for none.</summary>
    public Regime? Find(int? key) => key is { } known ? _byKey.GetValueOrDefault(known) : null;

    private static AdoptedRegimes Read(FigureReading reading) =>
        new(reading.Rows<Row>().ToDictionary(row => row.RegimeKey, row => StoredRegimes.Parse(row.Content, $"{row.RegimeCode} {row.Version}")));

    private sealed record Row
    {
        public int RegimeKey { get; init; }

        public string RegimeCode { get; init; } = "";

        public int Version { get; init; }

        public string Content { get; init; } = "";
    }
}
