using CSat.Contracts.V1;
using CSat.Domain.Statistics;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Cli.Samples;

/// <summary>The parts that samples are put together from.</summary>
internal static class SampleParts
{
    /// <summary>Of the zone that the sample organisations live in.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>A text in both languages.</summary>
    public static LocalizedText Text(string zh, string en) => new() { Zh = zh, En = en };

    /// <summary>A moment of a day there.</summary>
    public static Timestamp At(DateOnly day, int hour, int minute) => At(day.ToDateTime(new TimeOnly(hour, minute)));

    /// <summary>A moment there.</summary>
    public static Timestamp At(DateTime local) => Timestamp.FromDateTimeOffset(new DateTimeOffset(local, Offset));

    /// <summary>A department.</summary>
    public static Department Department(string code, string zh, string en) => new() { Code = code, Name = Text(zh, en) };

    /// <summary>An item with the topic of the same code.</summary>
    public static Item Item(string code, string zh, string en, string department) => new() { Code = code, Name = Text(zh, en), Department = department, Topic = code };

    /// <summary>A level of five: four steps up from the lowest one, each taken with this chance in thousands; 0 where the item is not answered.</summary>
    public static int Level(SplitMix64 random, int quality, int notAnsweredPerMille) =>
        random.Chance(notAnsweredPerMille) ? 0 : 1 + Enumerable.Range(0, 4).Count(_ => random.Chance(Math.Clamp(quality, 50, 985)));

    /// <summary>Adds what is said of items that are rated low, and now and then of the whole.</summary>
    /// <param name="random">Draws who says something, and what.</param>
    /// <param name="response">The form.</param>
    /// <param name="items">The items in the order of its levels.</param>
    /// <param name="texts">What is said of each.</param>
    /// <param name="perMille">Comments on a thousand low ratings.</param>
    /// <param name="general">What is said of the whole.</param>
    /// <param name="generalPerMille">Such comments on a thousand forms.</param>
    public static void AddComments(
        SplitMix64 random, SurveyResponse response, IReadOnlyList<SampleItem> items, IReadOnlyDictionary<string, string[]> texts, int perMille, IReadOnlyList<string> general, int generalPerMille)
    {
        for (var i = 0; i < response.Levels.Count; i++)
        {
            if (response.Levels[i] is 1 or 2 && random.Chance(perMille))
            {
                response.Comments.Add(new Comment { Item = items[i].Code, Text = random.Pick(texts[items[i].Code]) });
            }
        }

        if (random.Chance(generalPerMille))
        {
            response.Comments.Add(new Comment { Text = random.Pick(general) });
        }
    }
}
