namespace DuckDB.NET.Native;

/// <summary>Days since 1970-01-01 to year, month, day and back, for every year an int holds (.NET's own types end at year 1).</summary>
internal static class CivilCalendar
{
    private const int DaysPerCycle = 146_097;
    private const int YearsPerCycle = 400;
    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    internal static int DaysFrom(int year, byte month, byte day)
    {
        // The Gregorian calendar repeats every 400 years: move the year into .NET's range, then move the result back.
        var cycle = (int)Math.Floor((year - 1) / (double)YearsPerCycle);
        var number = new DateOnly(year - (cycle * YearsPerCycle), month, day).DayNumber;
        return checked((int)(number + ((long)cycle * DaysPerCycle) - EpochDayNumber));
    }

    internal static (int Year, byte Month, byte Day) FromDays(int days)
    {
        var number = (long)days + EpochDayNumber;
        var cycle = (int)Math.Floor(number / (double)DaysPerCycle);
        var date = DateOnly.FromDayNumber((int)(number - ((long)cycle * DaysPerCycle)));
        return (date.Year + (cycle * YearsPerCycle), (byte)date.Month, (byte)date.Day);
    }
}
