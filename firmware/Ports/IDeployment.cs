namespace PosTerminal.Firmware.Ports;

/// <summary>What was put into the device and runs on it, as bytes.</summary>
public interface IDeployment
{
    /// <summary>Copies a part; answers its bytes, 0 when there is none or it does not fit.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="buffer">Overwritten from its start.</param>
    int Read(DeploymentPart part, byte[] buffer);

    /// <summary>Throws an offered update away.</summary>
    void RejectUpdate();
}
