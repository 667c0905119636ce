using CSat.Domain.Responses;

namespace CSat.Domain.Tests.Responses;

/// <summary>What makes a form one that was finished later.</summary>
public sealed class FormVersionsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<SpecRow> Orders => SpecTable.Read("form_versions.csv");

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_later_version_says_all_that_was_said_and_was_answered_later_or_says_more(SpecRow row) =>
        FormVersions.Order(Version(row.Text("stored")), Version(row.Text("given"))).ShouldBe(row.Choice<VersionOrder>("order"), row.Why);

    // Levels, @ the day of answering, c a comment by its position, d department, u customer, s the day of sending, r of the return, b the department that collected it, k kind of rating.
    private static FormVersion Version(string text)
    {
        var words = text.Split(' ');
        string? After(char mark) => words.FirstOrDefault(word => word[0] == mark)?[1..];
        var kind = After('k') is { } number ? (RatingKind)int.Parse(number) : RatingKind.Surveyed;
        return new FormVersion(
            new FormSubject(Guid.Empty, kind, RespondentKind.Customer, null),
            Start.AddDays(int.Parse(After('@')!)),
            [.. words.Where(word => char.IsAsciiDigit(word[0])).Select(short.Parse)],
            words.Where(word => word[0] == 'c').ToDictionary(word => short.Parse(word[1..2]), word => word[3..]))
        {
            Department = After('d') is { } department ? new Guid(int.Parse(department), 0, 0, new byte[8]) : null,
            Customer = After('u'),
            SentAt = After('s') is { } sent ? Start.AddDays(int.Parse(sent)) : null,
            ReturnedAt = After('r') is { } returned ? Start.AddDays(int.Parse(returned)) : null,
            CollectedBy = After('b') is { } collector ? new Guid(int.Parse(collector), 0, 0, new byte[8]) : null,
        };
    }
}
