namespace CSat.Domain.Duties;

/// <summary>For whom a notice is.</summary>
public enum NoticeAudience
{
    /// <summary>Customers.</summary>
    Customers,

    /// <summary>Departments of the organisation (R11.25).</summary>
    Departments,

    /// <summary>Whoever reads it.</summary>
    Public,
}

/// <summary>What a regime demands that a notice has.</summary>
public enum NoticePart
{
    /// <summary>处理方法: how the problem is handled (R05.32).</summary>
    Method,

    /// <summary>措施: what is done (R05.32).</summary>
    Measures,

    /// <summary>最短期限: by when the problem is solved at the earliest (R05.32).</summary>
    Deadline,

    /// <summary>警示标识: a clear warning sign at the site, beside what customers are told (R05.10).</summary>
    SiteSign,
}
