using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Statistics;

namespace CSat.Cli.Samples;

/// <summary>The 2,000 households of the property company: ten buildings of fifty rooms in each area.</summary>
internal static class PropertyHouseholds
{
    private const long Seed = 0x4A58_5759_2025_0001;
    private const int Buildings = 10;
    private const int Rooms = 50;
    private const int EmptyPerMille = 35;
    private const int NewPerMille = 30;
    private const int TenantPerMille = 180;
    private const int AwayPerMille = 40;

    // Before the first survey everybody but the new ones has moved in.
    private static readonly DateOnly Opened = new(2016, 5, 1);
    private static readonly DateOnly FirstNew = new(2025, 5, 20);

    /// <summary>All of them, by their numbers.</summary>
    public static IReadOnlyList<Customer> Create()
    {
        var random = new SplitMix64(Seed);
        return [.. from area in PropertySample.Areas from building in Enumerable.Range(1, Buildings) from room in Enumerable.Range(1, Rooms) select Household(random, area, building, room)];
    }

    /// <summary>The occupied households on a day (R01.7).</summary>
    public static BaseCount Occupied(IReadOnlyList<Customer> households, DateOnly day) => new()
    {
        Base = MeasureBase.OccupiedHouseholds, FirstDay = WireDate.Of(day), Count = households.Count(household => IsOccupied(household, day)),
    };

    /// <summary>Whether somebody lives in a household by a day.</summary>
    public static bool IsOccupied(Customer household, DateOnly day) =>
        household.OccupiedSince is { } since && WireDate.Day(since) <= day;

    private static Customer Household(SplitMix64 random, SampleArea area, int building, int room)
    {
        var household = new Customer { Code = $"{area.Letter}{building:00}-{room:000}", Class = CustomerClass.General, Department = area.Code };
        var (empty, late) = (random.Chance(EmptyPerMille), random.Chance(NewPerMille));
        var since = late ? FirstNew.AddDays(random.NextBelow(340)) : Opened.AddDays(random.NextBelow(2900));
        household.Kind = random.Chance(TenantPerMille) ? "tenant" : "owner";
        household.Resident = !empty && !random.Chance(AwayPerMille);
        if (!empty)
        {
            household.OccupiedSince = WireDate.Of(since);
        }

        return household;
    }
}
