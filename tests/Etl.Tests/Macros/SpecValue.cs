using System.Globalization;

namespace CSat.Etl.Tests.Macros;

/// <summary>Compares a value with a cell of a spec table; an empty cell means no data.</summary>
internal static class SpecValue
{
    private const double Tolerance = 1e-9;

    public static void ShouldMatch(this double? value, string cell, string why)
    {
        if (cell.Length == 0)
        {
            value.ShouldBeNull(why);
        }
        else
        {
            value.ShouldNotBeNull(why).ShouldBe(double.Parse(cell, CultureInfo.InvariantCulture), Tolerance, why);
        }
    }
}
