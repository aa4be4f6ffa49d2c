using System;
using System.Text;

namespace PosTerminal.Trials.Swipes;

/// <summary>Cards of chance with a right check digit, for trials.</summary>
public static class RandomCard
{
    // First digits, and shortest and longest account number of the scheme.
    private static readonly (string Prefix, int Shortest, int Longest)[] s_schemes =
    [
        ("4", 16, 16), ("5", 16, 16), ("37", 15, 15), ("36", 14, 14), ("35", 16, 16), ("62", 16, 19), ("67", 12, 19),
    ];

    /// <summary>Text of track 2 between the sentinels.</summary>
    public static string Track2(Random random)
    {
        string start = $"{Pan(random)}={Dates(random)}";
        return start + Digits(random, random.Next(0, 37 - start.Length + 1));
    }

    /// <summary>Text of track 1 between the sentinels, format B.</summary>
    public static string Track1(Random random)
    {
        string name = new('A', random.Next(2, 27));
        string start = $"B{Pan(random)}^{name.Replace("AAA", "K/Z")}^{Dates(random)}";
        return start + Digits(random, random.Next(0, 76 - start.Length + 1));
    }

    private static string Pan(Random random)
    {
        (string prefix, int shortest, int longest) = s_schemes[random.Next(s_schemes.Length)];
        string start = prefix == "5" ? $"5{random.Next(1, 6)}" : prefix;
        string digits = start + Digits(random, random.Next(shortest, longest + 1) - 1 - start.Length);
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[digits.Length - 1 - i] - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return digits + (char)('0' + (10 - sum % 10) % 10);
    }

    private static string Dates(Random random) => $"{random.Next(100):D2}{random.Next(1, 13):D2}{Service(random)}";

    private static string Service(Random random) =>
        $"{"125679"[random.Next(6)]}{"024"[random.Next(3)]}{random.Next(8)}";

    private static string Digits(Random random, int count)
    {
        StringBuilder text = new(count);
        for (int i = 0; i < count; i++)
        {
            text.Append((char)('0' + random.Next(10)));
        }

        return text.ToString();
    }
}
