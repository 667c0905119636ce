using CSat.Domain.Visits;

namespace CSat.Domain.Tests.Visits;

public class ContactAttemptsTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<SpecRow> Attempts => SpecTable.Read("contact_attempts.csv");

    public static TheoryData<SpecRow> Slots => SpecTable.Read("contact_slots.csv");

    [Theory]
    [MemberData(nameof(Attempts))]
    public void A_customer_is_unreachable_after_the_stated_attempts(SpecRow row) =>
        ContactAttempts.Judge(row.Whole("failed"), row.OptionalWhole("attempts")).ShouldBe(row.Choice<ContactOutcome>("outcome"), row.Why);

    [Theory]
    [MemberData(nameof(Slots))]
    public void A_repeat_comes_in_another_part_of_the_day(SpecRow row)
    {
        var (previous, next) = (row.Time("previous"), row.Time("next"));
        ContactAttempts.IsAnotherSlot(previous, next, ContactAttempts.CommonSlots, Zone).ShouldBe(row.Flag("another"), row.Why);
        ContactAttempts.Counted([previous, next], ContactAttempts.CommonSlots, Zone).ShouldBe(row.Flag("another") ? 2 : 1, row.Why);
    }

    [Fact]
    public void R09_9_a_slot_over_midnight_is_one_slot()
    {
        TimeOnly[] day = [new(8, 0), new(20, 0)];
        var night = new DateTimeOffset(2024, 3, 11, 23, 0, 0, TimeSpan.FromHours(8));
        ContactAttempts.IsAnotherSlot(night, night.AddHours(3), day, Zone).ShouldBeFalse();
        ContactAttempts.IsAnotherSlot(night, night.AddHours(9), day, Zone).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => ContactAttempts.IsAnotherSlot(night, night, [], Zone));
        Should.Throw<ArgumentOutOfRangeException>(() => ContactAttempts.Judge(-1, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => ContactAttempts.Judge(0, 0));
    }
}
