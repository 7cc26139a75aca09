package org.cenotaph.excess;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Ordinary least squares.
 *
 * <pre>
 *   b   = (X'X)⁻¹ X'y          by QR decomposition
 *   SSR = sum of (y - Xb)²     df = n - p
 *   X   n rows of p regressors      y   n observations
 * </pre>
 */
final class LeastSquares {
    private static final double RANK_TOLERANCE = 1e-11;
    /** Residuals below this share of the observations are what rounding leaves. */
    private static final double ROUNDING = 1e-12;

    private final RealVector coefficients;
    private final RealMatrix inverse;
    private final double residualSquares;
    private final int degreesOfFreedom;

    LeastSquares(double[][] regressors, double[] observations) {
        RealMatrix x = new Array2DRowRealMatrix(regressors, false);
        RealVector y = new ArrayRealVector(observations, false);
        QRDecomposition decomposition = new QRDecomposition(x, RANK_TOLERANCE);
        int p = x.getColumnDimension();
        this.coefficients = decomposition.getSolver().solve(y);
        RealMatrix r = decomposition.getR().getSubMatrix(0, p - 1, 0, p - 1);
        RealMatrix rInverse = MatrixUtils.inverse(r);
        this.inverse = rInverse.multiply(rInverse.transpose());
        RealVector residuals = y.subtract(x.operate(coefficients));
        double squares = residuals.dotProduct(residuals);
        this.residualSquares = squares <= ROUNDING * ROUNDING * y.dotProduct(y) ? 0 : squares;
        this.degreesOfFreedom = x.getRowDimension() - p;
    }

    /** The fitted value for a row of regressors. */
    double fitted(double... row) {
        return coefficients.dotProduct(new ArrayRealVector(row, false));
    }

    /** x'(X'X)⁻¹x. */
    double leverage(double... row) {
        RealVector x = new ArrayRealVector(row, false);
        return x.dotProduct(inverse.operate(x));
    }

    double residualSquares() {
        return residualSquares;
    }

    int degreesOfFreedom() {
        return degreesOfFreedom;
    }
}
