using CSat.Contracts.V1;
using CSat.Domain.Statistics;

namespace CSat.Cli.Samples;

/// <summary>The manufacturer's 300 complaints with their whole life under R11.</summary>
internal static class ManufacturerComplaints
{
    /// <summary>How many.</summary>
    public const int Count = 300;

    private const long Seed = 0x4853_4C50_2025_0002;
    private const long StepSeed = 0x4853_4C50_2025_0003;
    private const int ReopenedPerMille = 90;
    private const int DissatisfiedPerMille = 110;
    private const int CustomerLimitPerMille = 60;
    private static readonly string[] Channels = ["telephone", "mail", "fax"];
    private static readonly int[] ChannelWeights = [52, 43, 5];
    private static readonly DateOnly First = new(2025, 1, 2);
    private static readonly DateOnly Last = new(2026, 6, 30);

    // Days from receipt to the 8D answer: most within the three working days, some over them, more where a weekend or a holiday lies between.
    private static readonly int[] AnswerDayWeights = [4, 22, 34, 24, 7, 4, 2, 2, 1];

    /// <summary>All complaints by time of receipt.</summary>
    public static IReadOnlyList<Complaint> Create()
    {
        var random = new SplitMix64(Seed);
        var pace = new SplitMix64(StepSeed);
        var days = Last.DayNumber - First.DayNumber;
        var received = Enumerable.Range(0, Count)
            .Select(_ => First.AddDays(random.NextBelow(days + 1)).ToDateTime(new TimeOnly(random.Between(8, 17), random.NextBelow(60))))
            .Order()
            .ToList();
        return [.. received.Select((moment, index) => Life(random, pace, index, moment))];
    }

    private static Complaint Life(SplitMix64 random, SplitMix64 pace, int index, DateTime received)
    {
        var category = ManufacturerTexts.Categories[random.Weighted([.. ManufacturerTexts.Categories.Select(entry => entry.Weight)])];
        var offering = ManufacturerTexts.Offerings[random.Weighted([.. ManufacturerTexts.Offerings.Select(entry => entry.Weight)])];
        var complaint = new Complaint
        {
            SourceSystem = "hengyuan-complaints",
            ExternalId = $"KS-{index + 1:0000}",
            Channel = Channels[random.Weighted(ChannelWeights)],
            Category = category.Code,
            Department = category.Department,
            Offering = offering.Code,
            Description = $"{offering.Zh}：{random.Pick(category.Texts)}",
            ReceivedAt = SampleParts.At(received),
        };
        if (random.Chance(CustomerLimitPerMille))
        {
            complaint.CustomerDueAt = SampleParts.At(received.Date.AddDays(random.Between(1, 2)).AddHours(18));
        }

        var life = new LifeWriter(random, complaint, Last.ToDateTime(TimeOnly.MaxValue));
        life.TakeIn(received, pace);
        life.Answer(received.Date.AddDays(random.Weighted(AnswerDayWeights)), received);
        var dissatisfied = random.Chance(DissatisfiedPerMille);
        life.Verdict(satisfied: !dissatisfied);
        if (dissatisfied)
        {
            life.Reopen("客户对答复不满意");
            life.AnswerAgain();
            life.Verdict(satisfied: true);
        }

        life.ConfirmAndClose();
        if (!dissatisfied && random.Chance(ReopenedPerMille))
        {
            life.Reopen("对策落实后不良再次发生（R11.46）");
            life.AnswerAgain();
            life.ConfirmAndClose();
        }

        return complaint;
    }
}
