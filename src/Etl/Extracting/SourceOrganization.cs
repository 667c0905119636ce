namespace CSat.Etl.Extracting;

/// <summary>An organisation of the source.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">What people and commands call it.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="TimeZone">IANA zone in which its days are counted.</param>
/// <param name="CalendarCode">Its working-day calendar, for example <c>cn</c>.</param>
public sealed record SourceOrganization(Guid Id, string Code, string NameZh, string NameEn, string TimeZone, string CalendarCode);
