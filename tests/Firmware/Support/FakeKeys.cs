using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>Keys of a test terminal: operator 135790, supervisor 246801 under the digest of the fake board.</summary>
public static class FakeKeys
{
    public static DeviceKeys Make() => Make(0, 0);

    /// <summary>A terminal with a number that ends in a byte, of a merchant whose card key begins with one.</summary>
    public static DeviceKeys Make(byte terminal, byte merchant)
    {
        byte[] cardKey = new byte[16];
        cardKey[0] = merchant;
        byte[] terminalId = new byte[DeviceKeys.TerminalIdLength];
        terminalId[terminalId.Length - 1] = terminal;
        return new DeviceKeys(
            new byte[16], cardKey, new byte[16], terminalId, Verifier("135790"), Verifier("246801"));
    }

    private static byte[] Verifier(string passcode)
    {
        byte[] digits = new byte[passcode.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)passcode[i];
        }
        byte[] verifier = new byte[DeviceKeys.VerifierLength];
        new FakeBoard().Compute(new byte[16], digits, digits.Length, verifier);
        return verifier;
    }
}
