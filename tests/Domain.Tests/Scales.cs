using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Tests;

internal static class Scales
{
    /// <summary>The five grades of R08.26.</summary>
    public static Scale FiveGrade { get; } = new("five-grade",
    [
        Level(5, 10, true), Level(4, 8, true), Level(3, 6, true), Level(2, 4, false), Level(1, 2, false),
    ]);

    private static Level Level(short value, decimal points, bool satisfied) => new(value, $"level-{value}", LocalizedText.Same($"{value}"), points, satisfied);
}
