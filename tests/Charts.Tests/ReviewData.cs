using CSat.Analytics;
using CSat.Analytics.Tests.Warehouses;

namespace CSat.Charts.Tests;

/// <summary>The figures of a manufacturer's review and of a bureau that has complaints only, read once.</summary>
public sealed class ReviewData
{
    public ReviewData()
    {
        using var manufacturer = new WarehouseFile(WarehouseFile.Manufacturer);
        Figures = manufacturer.Figures();
        using var bureau = new WarehouseFile(WarehouseFile.ComplaintsOnly);
        Complaints = bureau.Figures();
    }

    public ReviewFigures Figures { get; }

    public ReviewFigures Complaints { get; }
}
