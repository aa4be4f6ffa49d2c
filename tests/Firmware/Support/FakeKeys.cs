using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>Keys of a test terminal: operator 135790, supervisor 246801 under the digest of the fake board.</summary>
public static class FakeKeys
{
    public static DeviceKeys Make() => new DeviceKeys(
        new byte[16], new byte[16], new byte[16], new byte[8], Verifier("135790"), Verifier("246801"));

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
