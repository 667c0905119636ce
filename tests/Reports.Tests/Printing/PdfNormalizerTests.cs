using System.Text;
using CSat.Reports.Printing;

namespace CSat.Reports.Tests.Printing;

public sealed class PdfNormalizerTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 7, 6, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Dates_become_the_moment_of_the_data_in_UTC() =>
        Normalized("/CreationDate (D:20261121225432+00'00')\n/ModDate (D:20261121225433+00'00')")
            .ShouldBe("/CreationDate (D:20260706010000+00'00')\n/ModDate (D:20260706010000+00'00')");

    [Fact]
    public void Ids_are_renumbered_in_their_order_and_every_mention_alike() =>
        Normalized("/ID (node00000340) /Headers [(node00001905)] /Names [(node00000340) 1 0 R (node00001905) 2 0 R]")
            .ShouldBe("/ID (node00000001) /Headers [(node00000002)] /Names [(node00000001) 1 0 R (node00000002) 2 0 R]");

    [Fact]
    public void Other_bytes_stay_as_they_are()
    {
        byte[] bytes = [0, 255, 128, (byte)'(', (byte)'n', 10, 13];
        PdfNormalizer.Normalize([.. bytes], AsOf).ShouldBe(bytes);
    }

    private static string Normalized(string text) => Encoding.Latin1.GetString(PdfNormalizer.Normalize(Encoding.Latin1.GetBytes(text), AsOf));
}
